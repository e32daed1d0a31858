# Minyi: what is built from what.  `make run`, `make demo` and `make test` are
# the ways in; README.md says what each does.

# make BUILD=build/address SANITIZE=address,undefined builds a second, checked set.
BUILD    ?= build/plain
SANITIZE ?=
MADE     := build/made

CC       ?= cc
CXX      ?= c++
AWK      ?= awk
WARNINGS := -Wall -Wextra -Wshadow -Wformat=2 $(if $(CI),-Werror)
COMMON_C := -D_GNU_SOURCE -fPIC -fno-semantic-interposition -fstack-protector-strong -Icgi -I$(MADE) \
            $(if $(SANITIZE),$(if $(findstring fuzzer,$(SANITIZE)),-O2,-O1) -g1 -fsanitize=$(SANITIZE) -fno-sanitize-recover=all -fno-omit-frame-pointer,-O2 -g -D_FORTIFY_SOURCE=2)
CFLAGS   := -std=c17 $(COMMON_C) $(WARNINGS) -Wstrict-prototypes -Wmissing-prototypes
CXXFLAGS := -std=c++17 $(COMMON_C) $(WARNINGS) -fno-rtti
LDFLAGS  := -Wl,-z,relro,-z,now,--as-needed $(if $(SANITIZE),-fsanitize=$(SANITIZE))
LDLIBS   := -lfcgi -lctemplate -lstdc++ -lsqlite3 -lsodium -lutf8proc -lqrencode -loath -lzxcvbn -lz -lbrotlienc -lpthread -lm

# The rooms that every program may use; public, staff and ops are linked into one program each.
HOUSE    := base http store feedback guard page
objects   = $(patsubst %.c,$(BUILD)/%.o,$(wildcard cgi/$(1)/*.c))
HOUSE_O  := $(foreach room,$(HOUSE),$(call objects,$(room))) $(BUILD)/cgi/page/view.o
TEMPLATES := $(wildcard templates/*.tpl)
QUERIES  := $(filter-out $(wildcard sql/schema/*),$(wildcard sql/*.sql))
MADE_H   := $(addprefix $(MADE)/,queries.h markers.h migrations.h plan_format.h assets.h)
PROGRAMS := $(addprefix $(BUILD)/,portal moderate minyictl)
SITE_O   := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/site/*.c))
CHECKS   := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/*/check_*.c))

# Objects that only a check needs stay for the next make.
.SECONDARY:

.PHONY: all run demo test bench fault fault-programs fuzz fuzz-program lint walls checks install clean pictures

all: $(PROGRAMS) $(MADE)/static.stamp

include deploy/Makefile.in

# Programs --------------------------------------------------------------------

$(BUILD)/house.a: $(HOUSE_O)
	@rm -f $@
	$(AR) rc $@ $^

$(BUILD)/portal: $(BUILD)/cgi/portal.o $(call objects,public) $(BUILD)/house.a
	$(CC) -pie $(LDFLAGS) -o $@ $^ $(LDLIBS)
$(BUILD)/moderate: $(BUILD)/cgi/moderate.o $(call objects,staff) $(BUILD)/house.a
	$(CC) -pie $(LDFLAGS) -o $@ $^ $(LDLIBS)
$(BUILD)/minyictl: $(BUILD)/cgi/minyictl.o $(call objects,ops) $(BUILD)/house.a
	$(CC) -pie $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c $(MADE_H)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/%.o: %.cc $(MADE_H)
	@mkdir -p $(@D)
	$(CXX) $(CXXFLAGS) -MMD -MP -c -o $@ $<
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

# What is made from sql/, templates/ and static/ ----------------------------------

$(MADE)/queries.h: cgi/store/queries.awk $(QUERIES)
	@mkdir -p $(@D)
	$(AWK) -f cgi/store/queries.awk $(QUERIES) > $@.new && mv $@.new $@
$(MADE)/migrations.h: cgi/store/migrations.awk $(wildcard sql/schema/*.sql)
	@mkdir -p $(@D)
	$(AWK) -f cgi/store/migrations.awk $(sort $(wildcard sql/schema/*.sql)) > $@.new && mv $@.new $@
$(MADE)/plan_format.h: sql/plan/format.sql
	@mkdir -p $(@D)
	$(AWK) 'BEGIN { print "static const char plan_format[] =" } { gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); printf "\t\"%s\\n\"\n", $$0 } END { print "\t;" }' $< > $@.new && mv $@.new $@
$(MADE)/markers.h: cgi/page/markers.awk $(TEMPLATES)
	@mkdir -p $(@D)
	$(AWK) -f cgi/page/markers.awk $(TEMPLATES) > $@.new && mv $@.new $@

# Static files get a name with their hash, so that browsers may keep them for
# ever; each stands, without comments, beside its gzip for nginx's gzip_static.
STATIC := $(sort $(wildcard static/*))
$(MADE)/assets.h: $(STATIC) deploy/strip.awk
	@mkdir -p $(@D)
	@rm -rf $(MADE)/static && mkdir -p $(MADE)/static
	@{ echo '/* Made from static/ by the Makefile. */'; \
	for file in $(STATIC); do \
		name=$$(basename $$file); base=$${name%.*}; kind=$${name##*.}; \
		hash=$$(cat $$file deploy/strip.awk | sha256sum | cut -c 1-12); \
		case $$kind in css|js) $(AWK) -f deploy/strip.awk $$file;; *) cat $$file;; esac > $(MADE)/static/$$base.$$hash.$$kind; \
		gzip -9 -n -k $(MADE)/static/$$base.$$hash.$$kind; \
		echo "#define ASSET_$$(echo $${base}_$$kind | tr 'a-z.-' 'A-Z__') \"/static/$$base.$$hash.$$kind\""; \
	done; } > $@.new && mv $@.new $@

# nginx answers these by itself when a program cannot.
$(MADE)/static.stamp: $(MADE)/assets.h $(BUILD)/portal $(TEMPLATES)
	@rm -rf $(MADE)/errors && mkdir -p $(MADE)/errors
	@for status in 400 403 404 405 413 414 429 500 502 503 504 597; do \
		$(BUILD)/portal -e $$status > $(MADE)/errors/$$status.html || exit 1; done
	@touch $@

# Tests ----------------------------------------------------------------------

checks: $(CHECKS)
# All rooms and the tests' site, linked once: a hundred checks would each do it again.
$(BUILD)/tests/rooms.so: $(SITE_O) $(call objects,public) $(call objects,staff) $(call objects,ops) $(HOUSE_O)
	$(CC) -shared -Wl,-soname,rooms.so $(LDFLAGS) -o $@ $^ $(LDLIBS) $$(pkg-config --libs check)
$(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/tests/rooms.so
	$(CC) -pie $(LDFLAGS) -Wl,-rpath,'$$ORIGIN/..' -o $@ $^ $(LDLIBS) $$(pkg-config --libs check)
$(BUILD)/tests/%.o: CFLAGS += -Itests

# What the tests of faults do to the programs; the short form is in `make test`.
fault-programs: $(BUILD)/tests/fault/failing_disk.so $(BUILD)/tests/fault/hammer
$(BUILD)/tests/fault/%.so: tests/fault/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -shared -o $@ $<

fault:
	@deploy/packages test
	@$(MAKE) --no-print-directory all fault-programs
	@for file in tests/fault/*.test.mjs tests/fault/soak.mjs; do FAULTS=long node --test --test-reporter=spec $$file || exit 1; done

# One program for all targets (tests/fuzz/fuzz.h), by the compiler that has libFuzzer.
FUZZED := base http store guard feedback
fuzz-program:
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=clang SANITIZE=address,undefined,fuzzer-no-link build/fuzz/tests/fuzz/fuzz
$(BUILD)/tests/fuzz/fuzz: $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/fuzz/*.c)) $(foreach room,$(FUZZED),$(call objects,$(room)))
	$(CC) $(subst fuzzer-no-link,fuzzer,$(LDFLAGS)) -o $@ $^ $(LDLIBS)

ifneq ($(findstring fuzzer,$(SANITIZE)),)
# Masking compares each position with each, and looks at each character in a dozen ways: recorded, that would be most of the time.
$(patsubst %,$(BUILD)/cgi/feedback/%.o,characters cover masking personal personal_rules): CFLAGS += -fno-sanitize-coverage=trace-cmp
endif

fuzz:
	@deploy/packages fuzz
	@$(MAKE) --no-print-directory fuzz-program
	@tests/fuzz/run long

# Timing figures live here, never in a test; tests/bench/RESULTS.md keeps them.
BENCHES := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/bench_*.c)) $(BUILD)/tests/bench/server
bench:
	@deploy/packages bench
	@$(MAKE) --no-print-directory all $(BENCHES)
	@tests/browser/modules && tests/browser/modules tests/bench
	@tests/bench/run

# The pictures of README.md, from the sample data.
pictures:
	@deploy/packages pictures
	@tests/browser/modules
	@$(MAKE) --no-print-directory all
	@node tests/browser/take_pictures.mjs

clean:
	rm -rf build
