#include "page/view.h"

#include <dirent.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include <ctemplate/template.h>
#include <ctemplate/template_dictionary_interface.h>

extern "C" {
#include "base/arena.h"
}

using ctemplate::TemplateString;

namespace {

// A page's views and texts; a page needs a hundredth of it.
constexpr size_t kRoom = 64 * 1024 * 1024;

constexpr const char *kNames[] = {MARKER_NAMES};
constexpr int kUnknown = -1;

uint32_t hash_of(const char *name, size_t length) {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (size_t i = 0; i < length; i++) hash = (hash ^ static_cast<unsigned char>(name[i])) * 16777619u;
  return hash;
}

// Marker of a name, by open addressing; made once.
class Names {
 public:
  Names() : slots_(kSlots, kUnknown) {
    for (int marker = 0; marker < MARKER_COUNT; marker++) {
      lengths_[marker] = std::strlen(kNames[marker]);
      size_t at = hash_of(kNames[marker], lengths_[marker]) % kSlots;
      while (slots_[at] != kUnknown) at = (at + 1) % kSlots;
      slots_[at] = marker;
    }
  }
  bool is(int marker, const char *name, size_t length) const {
    return lengths_[marker] == length && std::memcmp(kNames[marker], name, length) == 0;
  }
  int find(const char *name, size_t length) const {
    for (size_t at = hash_of(name, length) % kSlots; slots_[at] != kUnknown; at = (at + 1) % kSlots)
      if (is(slots_[at], name, length)) return slots_[at];
    return kUnknown;
  }

 private:
  static constexpr size_t kSlots = 4 * MARKER_COUNT + 1;
  std::vector<int> slots_;
  size_t lengths_[MARKER_COUNT];
};

// ctemplate asks with the name as it lies in the parsed template: the same
// pointer each time, so each thread remembers what it meant.
int marker_of(const TemplateString &name) {
  static const Names names;
  struct Known {
    const char *name;
    int marker;
  };
  static constexpr size_t kKnown = 1024;
  static thread_local Known known[kKnown];
  Known &slot = known[reinterpret_cast<uintptr_t>(name.data()) * UINT64_C(0x9e3779b97f4a7c15) >> 54];
  if (slot.name != name.data() || slot.marker == kUnknown || !names.is(slot.marker, name.data(), name.size()))
    slot = {name.data(), names.find(name.data(), name.size())};
  return slot.marker;
}

// A set of markers that may say yes too often, never too rarely.
class Hints {
 public:
  void add(int marker) { bits_ |= bit(marker); }
  bool may_have(int marker) const { return (bits_ & bit(marker)) != 0; }

 private:
  static uint64_t bit(int marker) { return UINT64_C(1) << (static_cast<unsigned>(marker) % 64); }
  uint64_t bits_ = 0;
};

}  // namespace

// ctemplate's own dictionary takes half of a page's time: it hashes every name
// and keeps trees.  This one knows its markers by number and lies in an arena.
struct view final : public ctemplate::TemplateDictionaryInterface {
 public:
  struct Part {
    const view *shown;
    Part *next;
  };
  struct Entry {
    int marker;
    Entry *next;
    const char *text;   // of a value
    size_t length;
    Part *first, *last; // of a section or an include
  };

  view(const char *template_name, const view *parent, struct arena *arena)
      : template_name_(template_name), parent_(parent), arena_(arena) {}

  // The arena holds it and everything of it: no destructor is to run.
  static void *operator new(size_t size, struct arena *arena) { return arena_take(arena, size); }
  static void operator delete(void *) {}
  static void operator delete(void *, struct arena *) {}

  const char *template_name() const { return template_name_; }
  struct arena *arena() const { return arena_; }

  void set(int marker, const char *text, size_t length) {
    Entry *entry = entry_for(&values_, &value_hints_, marker);
    entry->text = arena_copy(arena_, text, length);
    entry->length = length;
  }
  void show(int marker) {
    Entry *entry = entry_for(&sections_, &section_hints_, marker);
    if (entry->first == nullptr) append(entry, this);   // a shown section sees what is around it, and no more
  }
  view *repeat(int marker) {
    auto *part = new (arena_) view(nullptr, this, arena_);
    append(entry_for(&sections_, &section_hints_, marker), part);
    return part;
  }
  view *include(int marker, const char *name) {
    auto *part = new (arena_) view(arena_copy(arena_, name, std::strlen(name)), nullptr, arena_);
    append(entry_for(&includes_, &include_hints_, marker), part);
    return part;
  }

 protected:
  TemplateString GetValue(const TemplateString &name) const override {
    const Entry *entry = around(&view::values_, &view::value_hints_, name);
    return entry == nullptr ? TemplateString("", 0) : TemplateString(entry->text, entry->length);
  }
  bool IsHiddenSection(const TemplateString &name) const override { return section(name) == nullptr; }
  bool IsUnhiddenSection(const TemplateString &name) const override { return section(name) != nullptr; }
  bool IsHiddenTemplate(const TemplateString &name) const override { return included(name) == nullptr; }
  const char *GetIncludeTemplateName(const TemplateString &name, int number) const override {
    const Part *part = included(name);
    while (number-- > 0) part = part->next;
    return part->shown->template_name_;
  }
  Iterator *CreateSectionIterator(const TemplateString &name) const override { return new (arena_) Parts(section(name)); }
  Iterator *CreateTemplateIterator(const TemplateString &name) const override { return new (arena_) Parts(included(name)); }
  void DumpToString(std::string *, int) const override {}

 private:
  class Parts : public Iterator {
   public:
    explicit Parts(const Part *first) : next_(first) {}
    static void *operator new(size_t size, struct arena *arena) { return arena_take(arena, size); }
    static void operator delete(void *) {}   // ctemplate deletes it; its memory goes with the page
    static void operator delete(void *, struct arena *) {}
    bool HasNext() const override { return next_ != nullptr; }
    const TemplateDictionaryInterface &Next() override {
      const Part *part = next_;
      next_ = part->next;
      return *part->shown;
    }

   private:
    const Part *next_;
  };

  static Entry *find(Entry *entry, const Hints &hints, int marker) {
    if (!hints.may_have(marker)) return nullptr;
    while (entry != nullptr && entry->marker != marker) entry = entry->next;
    return entry;
  }
  Entry *entry_for(Entry **list, Hints *hints, int marker) {
    Entry *entry = find(*list, *hints, marker);
    if (entry != nullptr) return entry;
    entry = new (arena_take(arena_, sizeof(Entry))) Entry{marker, *list, "", 0, nullptr, nullptr};
    hints->add(marker);
    return *list = entry;
  }
  void append(Entry *entry, const view *shown) {
    auto *part = new (arena_take(arena_, sizeof(Part))) Part{shown, nullptr};
    (entry->first == nullptr ? entry->first : entry->last->next) = part;
    entry->last = part;
  }
  // From this view outwards: a section sees what is around it.
  const Entry *around(Entry *view::*list, Hints view::*hints, const TemplateString &name) const {
    const int marker = marker_of(name);
    for (const view *one = this; one != nullptr; one = one->parent_) {
      const Entry *entry = find(one->*list, one->*hints, marker);
      if (entry != nullptr) return entry;
    }
    return nullptr;
  }
  const Part *section(const TemplateString &name) const {
    const Entry *entry = around(&view::sections_, &view::section_hints_, name);
    return entry == nullptr ? nullptr : entry->first;
  }
  const Part *included(const TemplateString &name) const {
    const Entry *entry = around(&view::includes_, &view::include_hints_, name);
    return entry == nullptr ? nullptr : entry->first;
  }

  const char *template_name_;
  const view *parent_;
  struct arena *arena_;
  Entry *values_ = nullptr, *sections_ = nullptr, *includes_ = nullptr;
  Hints value_hints_, section_hints_, include_hints_;
};

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
  struct arena *arena = arena_new(kRoom);
  return new (arena) view(arena_copy(arena, template_name, std::strlen(template_name)), nullptr, arena);
}

void view_free(struct view *view) { arena_free(view->arena()); }

void view_set(struct view *view, enum marker marker, const char *value) {
  view->set(marker, value, std::strlen(value));
}

void view_set_int(struct view *view, enum marker marker, long long value) {
  const std::string digits = std::to_string(value);
  view->set(marker, digits.data(), digits.size());
}

void view_show(struct view *view, enum marker section) { view->show(section); }

struct view *view_repeat(struct view *view, enum marker section) { return view->repeat(section); }

struct view *view_include(struct view *view, enum marker marker, const char *template_name) {
  return view->include(marker, template_name);
}

bool view_render(const struct view *view, bool (*write)(void *, const char *, size_t),
                 void *destination) {
  Sink sink(write, destination);
  return ctemplate::ExpandTemplate(view->template_name(), ctemplate::STRIP_BLANK_LINES, view, &sink) &&
         sink.ok;
}
