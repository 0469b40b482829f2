#!/bin/sh
# aisec-hooks: judges what this change adds.  Written by `aisec init`; `aisec init --undo` removes it.
python=@PYTHON@
previous=$0.before-aisec

if ! [ -x "$python" ]; then
	echo "aisec: $python is gone, so nothing can be judged and git stops here." >&2
	echo "hint: install aisec-hooks again and run 'aisec init --native', or remove $0" >&2
	exit 2
fi

if [ -x "$previous" ]; then
	case @STAGE@ in
	pre-push | pre-receive) # both hooks read git's list of refs, so each gets a copy
		refs=$(cat)
		replay() { [ -z "$refs" ] || printf '%s\n' "$refs"; }
		replay | "$previous" "$@" || exit
		replay | "$python" -I -m aisec_hooks hook @STAGE@ "$@"
		exit
		;;
	esac
	"$previous" "$@" || exit
fi
exec "$python" -I -m aisec_hooks hook @STAGE@ "$@"
