# Each task is in tasks.py, so that it also runs where there is no make.
PYTHON ?= python3

.PHONY: serve build lab check test bench lock clean
serve build lab check test bench lock clean:
	@$(PYTHON) tasks.py $@
