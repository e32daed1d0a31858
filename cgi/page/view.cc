#include "page/view.h"

#include <dirent.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include <ctemplate/template.h>

using ctemplate::TemplateDictionary;

namespace {

// What a file is escaped for shows in its name: name.tpl is HTML, name.xml.tpl is XML.
constexpr char kHtmlPragma[] = "{{%AUTOESCAPE context=\"HTML\"}}";
constexpr char kXmlPragma[] = "{{%AUTOESCAPE context=\"XML\"}}";
// Those that this program was built with.
#define AS_FILE(name) name,
constexpr const char *kFiles[] = { TEMPLATE_FILES(AS_FILE) };
#undef AS_FILE
constexpr char kSuffix[] = ".tpl";
constexpr char kXmlSuffix[] = ".xml.tpl";

TemplateDictionary *dictionary(struct view *view) {
  return reinterpret_cast<TemplateDictionary *>(view);
}

struct view *view_of(TemplateDictionary *dictionary) {
  return reinterpret_cast<struct view *>(dictionary);
}

bool ends_with(const std::string &name, const std::string &suffix) {
  return name.size() > suffix.size() &&
         name.compare(name.size() - suffix.size(), suffix.size(), suffix) == 0;
}

// Without the pragma ctemplate prints values raw; with another's, wrongly escaped.
bool escapes(const std::string &path) {
  const char *pragma = ends_with(path, kXmlSuffix) ? kXmlPragma : kHtmlPragma;
  std::string first;
  std::ifstream file(path);
  return std::getline(file, first) && first.rfind(pragma, 0) == 0;
}

bool is_template(const std::string &name) { return ends_with(name, kSuffix); }

std::vector<std::string> templates_in(const char *directory) {
  std::vector<std::string> names;
  DIR *folder = opendir(directory);
  if (folder == nullptr) return names;
  while (const dirent *entry = readdir(folder))
    if (is_template(entry->d_name)) names.push_back(entry->d_name);
  closedir(folder);
  std::sort(names.begin(), names.end());
  return names;
}

class Sink : public ctemplate::ExpandEmitter {
 public:
  Sink(bool (*write)(void *, const char *, size_t), void *sink) : write_(write), sink_(sink) {}
  void Emit(char c) override { Emit(&c, 1); }
  void Emit(const std::string &s) override { Emit(s.data(), s.size()); }
  void Emit(const char *s) override { Emit(s, std::strlen(s)); }
  void Emit(const char *s, size_t n) override { ok = ok && write_(sink_, s, n); }
  bool ok = true;

 private:
  bool (*write_)(void *, const char *, size_t);
  void *sink_;
};

}  // namespace

// Only running out of memory throws here; nobody catches it, so it ends the program.

bool view_load(const char *directory, const char **bad) {
  static std::string name;
  *bad = directory;
  ctemplate::Template::SetTemplateRootDirectory(directory);
  const std::vector<std::string> names = templates_in(directory);
  for (const char *one : kFiles) {
    *bad = one;
    if (!std::binary_search(names.begin(), names.end(), one)) return false;
  }
  for (const std::string &one : names) {
    name = one;
    *bad = name.c_str();
    if (!escapes(std::string(directory) + "/" + one) ||
        !ctemplate::LoadTemplate(one, ctemplate::STRIP_BLANK_LINES))
      return false;
  }
  return !names.empty();
}

struct view *view_new(const char *template_name) {
  return view_of(new TemplateDictionary(template_name));
}

void view_free(struct view *view) { delete dictionary(view); }

void view_set(struct view *view, const char *marker, const char *value) {
  dictionary(view)->SetValue(marker, value);
}

void view_set_int(struct view *view, const char *marker, long long value) {
  dictionary(view)->SetValue(marker, std::to_string(value));
}

void view_show(struct view *view, const char *section) { dictionary(view)->ShowSection(section); }

struct view *view_repeat(struct view *view, const char *section) {
  return view_of(dictionary(view)->AddSectionDictionary(section));
}

struct view *view_include(struct view *view, const char *marker, const char *template_name) {
  TemplateDictionary *part = dictionary(view)->AddIncludeDictionary(marker);
  part->SetFilename(template_name);
  return view_of(part);
}

bool view_render(const struct view *view, bool (*write)(void *, const char *, size_t),
                 void *destination) {
  auto *page = reinterpret_cast<const TemplateDictionary *>(view);
  Sink sink(write, destination);
  return ctemplate::ExpandTemplate(page->name(), ctemplate::STRIP_BLANK_LINES, page, &sink) &&
         sink.ok;
}
