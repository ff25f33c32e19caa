# SPDX-License-Identifier: GPL-3.0-or-later
#
# vedette - build, run, test, install. `make help` lists the targets.
#
#   make run      all the set-up, then one round over the sample and the live feeds
#   make test     all the set-up, then every test
#
# Variables: VARIANT=release|asan|fuzz|coverage  CC  CFLAGS  prefix (or PREFIX)  DESTDIR  WERROR=1  V=1
#            SETS="build run test lint fuzz soak analysis" (deps)  FUZZ_SECONDS  YARDSTICKS (acceptance)
#            BENCH_FEEDS BENCH_RUNS BENCH_TLS BENCH_READERS BENCH_ROWS (bench)

VERSION  := 0.1.0
VARIANT  ?= release
PREFIX   ?= /usr/local
DESTDIR  ?=
SETS     ?= build run
FUZZ_SECONDS ?= 60
COVERED  ?= 90
YARDSTICKS   ?= ../shared

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# ---- where things go (GNU Coding Standards, "Variables for Installation Directories") ----

prefix      = $(PREFIX)
exec_prefix = $(prefix)
bindir      = $(exec_prefix)/bin
datarootdir = $(prefix)/share
datadir     = $(datarootdir)
mandir      = $(datarootdir)/man
docdir      = $(datarootdir)/doc/vedette
sysconfdir  = $(if $(filter /usr /usr/local,$(prefix)),/etc,$(prefix)/etc)
unitdir     = $(prefix)/lib/systemd/system
userunitdir = $(if $(filter /usr /usr/local,$(prefix)),$(prefix)/lib,$(datadir))/systemd/user
catalogdir  = $(prefix)/lib/systemd/catalog
sysusersdir = $(prefix)/lib/sysusers.d
tmpfilesdir = $(prefix)/lib/tmpfiles.d
bashdir     = $(datadir)/bash-completion/completions
zshdir      = $(datadir)/zsh/site-functions
fishdir     = $(datadir)/fish/vendor_completions.d
INSTALL         = install
INSTALL_PROGRAM = $(INSTALL)
INSTALL_DATA    = $(INSTALL) -m 644

# ---- the libraries (.make/deps knows what each distribution calls them) ----

LIBS      := glib-2.0 gio-2.0 gio-unix-2.0 libcurl libxml-2.0 icu-uc icu-i18n jansson sqlite3 \
             libpcre2-8 libnotify libsystemd gmime-3.0
TEST_LIBS := cmocka

ifeq ($(origin CC),default)
CC := cc
endif

WARNINGS := -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes \
            -Wold-style-definition -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wnull-dereference \
            -Wno-unused-parameter $(if $(WERROR),-Werror)

# What Debian, Fedora and Arch build their packages with; each is asked of the compiler first,
# so that clang, other architectures and older compilers get what they know.
cc_knows = $(shell echo 'int main(void){return 0;}' | \
             $(CC) -Werror $(1) -x c - -o /dev/null 2>/dev/null && echo '$(1)')
HARDEN_CANDIDATES := -fstack-protector-strong -fstack-clash-protection -fcf-protection
HARDEN_LD         := -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed

CFLAGS_release  := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fPIE
LDFLAGS_release := -pie $(HARDEN_LD)
CFLAGS_asan     := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
                   -fno-sanitize-recover=undefined
LDFLAGS_asan    := -fsanitize=address,undefined
CFLAGS_fuzz     := -O1 -g -fno-omit-frame-pointer \
                   -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined
LDFLAGS_fuzz    := -fsanitize=address,undefined,fuzzer
CFLAGS_coverage  := -O0 -g --coverage -fprofile-update=atomic
LDFLAGS_coverage := --coverage

B := build/$(VARIANT)

# Only goals that compile ask pkg-config and the compiler anything: the others must work on a bare
# machine, where they install what is missing first and then call make for the rest.
COMPILING := all build/% build-tests build-fuzz build-bench bench-cycle bench-store check install lint-tree docs install-strip analyze-tree compile_commands.json
ifneq ($(filter $(COMPILING),$(or $(MAKECMDGOALS),all)),)
LIB_LIBS    := $(shell pkg-config --libs $(LIBS) || echo missing) -lm
ifneq ($(filter missing,$(LIB_LIBS)),)
$(error what is needed to build is not all there; `make deps` installs it)
endif
LIB_CFLAGS  := $(shell pkg-config --cflags $(LIBS) | sed 's/-I/-isystem /g')
TEST_CFLAGS := $(shell pkg-config --cflags $(TEST_LIBS) 2>/dev/null | sed 's/-I/-isystem /g')
TEST_LIBFLAGS := $(shell pkg-config --libs $(TEST_LIBS) 2>/dev/null)
ifeq ($(VARIANT),release)
HARDEN := $(foreach f,$(HARDEN_CANDIDATES),$(call cc_knows,$(f)))
endif
endif

CPPFLAGS_ALL = -I. -D_GNU_SOURCE -DG_LOG_DOMAIN='"vedette"' -DGLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 \
               -DVEDETTE_VERSION='"$(VERSION)"' $(CPPFLAGS)
PATHS        = -DVEDETTE_DATADIR='"$(datadir)/vedette"'
CFLAGS_ALL   = -std=gnu17 $(CFLAGS_$(VARIANT)) $(HARDEN) $(WARNINGS) $(LIB_CFLAGS) $(CFLAGS)
LDFLAGS_ALL  = $(LDFLAGS_$(VARIANT)) $(LDFLAGS)

# ---- sources: every .c of the three rooms but main.c makes the library, main.c the program ----

SRC      := $(sort $(wildcard feeds/*.c filters/*.c agent/*.c))
LIB_SRC  := $(filter-out agent/main.c,$(SRC))
LIB_OBJ  := $(LIB_SRC:%.c=$(B)/%.o)
MAIN_OBJ := $(B)/agent/main.o
UNIT_SRC := $(sort $(wildcard tests/unit/test_*.c))
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(B)/tests/%)
FUZZ_SRC := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZ_BIN := $(FUZZ_SRC:tests/fuzz/%.c=$(B)/tests/%)
BENCH_SRC := $(sort $(wildcard tests/bench/*.c))
BENCH_BIN := $(BENCH_SRC:tests/bench/%.c=$(B)/tests/%)
HELP_SRC := $(sort $(wildcard tests/e2e/*.c))
HELP_BIN := $(HELP_SRC:tests/e2e/%.c=$(B)/tests/%)
PRELOADS := $(patsubst tests/crash/%.c,$(B)/tests/%.so,$(wildcard tests/crash/*.c))

say = $(if $(V),,@printf '  %-5s %s\n' $(1) $(2);)

.PHONY: all docs deps run test clean distclean help build-tests build-fuzz build-bench FORCE \
        check check-unit check-cli check-e2e check-asan check-valgrind crash soak fuzz \
        fuzz-minimise coverage analyze analyze-tree \
        lint lint-tree format check-format bench bench-cycle bench-store acceptance \
        install install-strip uninstall dist deb deb-trial

all: $(B)/vedette ## build build/VARIANT/vedette (the default)

$(B)/vedette: $(MAIN_OBJ) $(B)/libvedette.a $(B)/command
	$(call say,LD,$@)$(CC) $(LDFLAGS_ALL) $(MAIN_OBJ) $(B)/libvedette.a $(LIB_LIBS) -o $@

$(B)/vedette.conf: $(B)/vedette
	@$(B)/vedette config > $@

docs: $(B)/docs/made ## the manual pages and completions, in build/VARIANT/docs
$(B)/docs/made: $(B)/vedette $(wildcard .make/docs .make/*.awk .make/*.in agent/*.in)
	$(call say,DOCS,$(@D)).make/docs $(B)/vedette $(@D) && touch $@

$(B)/libvedette.a: $(LIB_OBJ)
	$(call say,AR,$@)rm -f $@ && $(AR) rcs $@ $(LIB_OBJ)

# A changed command line rebuilds what it compiles, a changed PREFIX the one file that knows it; what
# has not changed touches nothing.
quoted = '$(subst ','\'',$(1))'
$(B)/command: TEXT = $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(LDFLAGS_ALL) $(LIB_SRC)
$(B)/paths: TEXT = $(PATHS)
$(B)/command $(B)/paths: FORCE
	@mkdir -p $(@D); echo $(call quoted,$(TEXT)) > $@.new; \
	 if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi

$(B)/agent/cli.o: $(B)/paths
$(B)/agent/cli.o: CPPFLAGS_ALL += $(PATHS)
$(B)/%.o: %.c $(B)/command
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

$(B)/tests/%: tests/unit/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(TEST_CFLAGS) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) $(TEST_LIBFLAGS) -o $@

$(B)/tests/%: tests/e2e/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(TEST_CFLAGS) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) $(TEST_LIBFLAGS) -o $@

$(B)/tests/%: tests/fuzz/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,FUZZ,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) -o $@

# Hyperscan, where it is installed, runs beside ours.
HYPERSCAN = $(shell pkg-config --exists libhs && echo '-DHAVE_HYPERSCAN $(1)')
$(B)/tests/%: tests/bench/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,BENCH,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -MF $@.d \
	  $(call HYPERSCAN,$$(pkg-config --cflags libhs)) $(LDFLAGS_ALL) $< $(B)/libvedette.a \
	  $(LIB_LIBS) $(call HYPERSCAN,$$(pkg-config --libs libhs)) -o $@

# Preloaded by tests/crash/cut.sh, so without the sanitizers and the program's own libraries.
$(B)/tests/%.so: tests/crash/%.c $(B)/command
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(CC) -std=gnu17 -O1 -g -fPIC -D_GNU_SOURCE $(WARNINGS) -shared $< -ldl -o $@

build-tests: all docs $(UNIT_BIN) $(HELP_BIN) $(PRELOADS)
build-fuzz: $(FUZZ_BIN)
build-bench: all $(BENCH_BIN)

-include $(LIB_OBJ:.o=.d) $(MAIN_OBJ:.o=.d) $(wildcard $(B)/tests/*.d)

compile_commands.json: $(B)/command ## for clangd
	@.make/compile-commands $(call quoted,$(CC) $(CPPFLAGS_ALL) $(PATHS) $(CFLAGS_ALL)) $(SRC) > $@

# ---- the two that set up everything ----

deps: ## install the packages of SETS (build run test lint fuzz soak analysis)
	@.make/deps $(SETS)

run: ## set up, build, one round over the sample and live feeds, a digest
	@.make/deps build run
	@$(MAKE) --no-print-directory all
	@.make/run $(B)/vedette

test: ## set up, build, every test
	@.make/deps build test
	@$(MAKE) --no-print-directory check

# ---- tests ----

TESTS_unit := $(UNIT_BIN)
TESTS_cli  := $(sort $(wildcard tests/cli/*.sh))
TESTS_e2e  := $(sort $(wildcard tests/e2e/*.sh tests/crash/*.sh))
TESTS_install := $(wildcard tests/install.sh)
KINDS      ?= e2e cli install unit

# Every test, or those of some KINDS; they set nothing up.
check: build-tests ## every test, setting nothing up (check-unit, check-cli, check-e2e: some)
	@VEDETTE=$(CURDIR)/$(B)/vedette HTTPD=$(CURDIR)/$(B)/tests/httpd \
	 sh tests/run-all.sh $(foreach k,$(KINDS),$(TESTS_$k))

check-unit check-cli check-e2e: check-%:
	@$(MAKE) --no-print-directory check KINDS=$*

check-asan: ## every test but that of the installation, under the sanitizers
	@.make/deps build test
	@ASAN_OPTIONS=abort_on_error=1:detect_stack_use_after_return=1:strict_string_checks=1 \
	 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
	 $(MAKE) --no-print-directory VARIANT=asan check KINDS='e2e cli unit'

crash: ## cut the program at every step of a poll, and at random moments
	@.make/deps build test
	@$(MAKE) --no-print-directory build-tests
	@VEDETTE=$(CURDIR)/$(B)/vedette HTTPD=$(CURDIR)/$(B)/tests/httpd VEDETTE_CUTS=all \
	 TIME_LIMIT=3600 sh tests/run-all.sh $(sort $(wildcard tests/crash/*.sh))

soak: ## a simulated day of SOAK_FEEDS feeds with every trouble there is
	@.make/deps build soak
	@$(MAKE) --no-print-directory all
	@python3 tests/soak/soak.py $(B)/vedette

fuzz: ## each fuzz target for FUZZ_SECONDS
	@.make/deps build fuzz
	@$(MAKE) --no-print-directory VARIANT=fuzz CC=clang build-fuzz
	@.make/fuzz $(FUZZ_SECONDS) $(FUZZ_SRC:tests/fuzz/%.c=build/fuzz/tests/%)

fuzz-minimise: ## of what the fuzzers have found, keep the least that reaches the same
	@.make/deps build fuzz
	@$(MAKE) --no-print-directory VARIANT=fuzz CC=clang build-fuzz
	@.make/fuzz --minimise $(FUZZ_SRC:tests/fuzz/%.c=build/fuzz/tests/%)

coverage: ## which lines the tests reach, by folder, and the files below COVERED percent (90)
	@.make/deps build test analysis
	@$(MAKE) --no-print-directory VARIANT=coverage build-tests
	@find build/coverage -name '*.gcda' -delete
	-@GCOV_ERROR_FILE=/dev/null TIME_LIMIT=900 \
	 $(MAKE) --no-print-directory VARIANT=coverage check KINDS='e2e cli unit'
	@.make/coverage $(COVERED)

check-valgrind: ## the unit tests under valgrind
	@.make/deps build test analysis
	@$(MAKE) --no-print-directory build-tests
	@UNDER='$(CURDIR)/.make/valgrind' TIME_LIMIT=3600 $(MAKE) --no-print-directory check KINDS=unit

analyze: ## what gcc's -fanalyzer finds
	@.make/deps build
	@$(MAKE) --no-print-directory analyze-tree

analyze-tree: ANALYZE = gcc $(CPPFLAGS_ALL) $(PATHS) -std=gnu17 -O1 -fanalyzer $(LIB_CFLAGS)
analyze-tree:
	@.make/analyze $(call quoted,$(ANALYZE)) $(SRC)

# ---- style ----

C_FILES = $(sort $(wildcard agent/*.[ch] feeds/*.[ch] filters/*.[ch] tests/*/*.[ch]))

lint: ## arrows, house rules, headers, shellcheck, cppcheck, clang-tidy
	@.make/deps build test lint
	@$(MAKE) --no-print-directory lint-tree

lint-tree: compile_commands.json
	@sh tests/lint/run.sh $(call quoted,$(CC) -std=gnu17 $(CPPFLAGS_ALL) $(LIB_CFLAGS))

format: ## lay out the C files
	@.make/deps lint
	@clang-format -i $(C_FILES)

check-format: ## fail where a C file is laid out otherwise
	@.make/deps lint
	@clang-format --dry-run -Werror $(C_FILES)

# ---- measures ----

BENCH_FLOOR ?= $(YARDSTICKS)/bench/cycle_bench.c
BENCH_ROWS  ?= 10000 100000

bench: ## parse, judge, names, whole rounds, the store as it fills; beside others where installed
	@.make/deps build test
	@$(MAKE) --no-print-directory build-bench
	@YARDSTICKS=$(YARDSTICKS) python3 tests/bench/bench.py $(B)/vedette
	@python3 tests/bench/match.py $(B)/tests/match
	@$(MAKE) --no-print-directory bench-cycle bench-store

bench-cycle: build-bench ## whole rounds of BENCH_FEEDS feeds (1000), BENCH_RUNS times, BENCH_TLS=1: by TLS
	@BENCH_FLOOR='$(BENCH_FLOOR)' python3 tests/bench/cycle.py $(B)/vedette $(B)/tests/fetch_bench

bench-store: build-bench ## the store at each of BENCH_ROWS items
	@dir=$$(mktemp -d) && $(B)/tests/store_bench "$$dir" $(BENCH_ROWS); rm -rf "$$dir"

acceptance: ## score parser and judge with the yardsticks in YARDSTICKS
	@.make/deps build test
	@$(MAKE) --no-print-directory all
	@.make/acceptance $(YARDSTICKS) $(B)/vedette

# ---- install ----

INSTALL_ENV = DESTDIR='$(DESTDIR)' bindir='$(bindir)' datadir='$(datadir)' mandir='$(mandir)' \
              bashdir='$(bashdir)' zshdir='$(zshdir)' fishdir='$(fishdir)' \
              INSTALL_PROGRAM='$(INSTALL_PROGRAM)' INSTALL_DATA='$(INSTALL_DATA)' \
              docdir='$(docdir)' sysconfdir='$(sysconfdir)' unitdir='$(unitdir)' \
              userunitdir='$(userunitdir)' catalogdir='$(catalogdir)' \
              sysusersdir='$(sysusersdir)' tmpfilesdir='$(tmpfilesdir)' B='$(B)'

install: all docs $(B)/vedette.conf ## install under DESTDIR prefix
	@$(INSTALL_ENV) .make/install

install-strip: ## the same without symbols
	@$(MAKE) --no-print-directory install INSTALL_PROGRAM='$(INSTALL_PROGRAM) -s'

uninstall: ## remove what install brought
	@$(INSTALL_ENV) .make/install --remove

DIST = build/vedette-$(VERSION).tar.gz

dist: ## pack the committed tree, the same bytes each time
	@mkdir -p build
	git -c tar.umask=0022 archive --prefix=vedette-$(VERSION)/ HEAD | gzip -n -9 > $(DIST)

deb: dist ## a Debian source package and what is built of it, in build/deb
	@.make/deb $(DIST) $(VERSION)

deb-trial: ## build, install, start, upgrade and purge it in Debian as it is bare (as root)
	@.make/deb-trial $(VERSION)

clean: ## remove what was built
	rm -rf build compile_commands.json

distclean: clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z_.-]+:.* ## / { printf "  %-24s%s\n", $$1, $$2 }' Makefile
