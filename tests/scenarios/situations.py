"""The situations that a hook must survive, by family; every one has a story of that name.

A story is a function ``test_<name>`` of ``test_<family>.py``, or a row of a table there.
"""

from __future__ import annotations

SITUATIONS: dict[str, str] = {
    "commit": """
        new-file-risky new-file-safe initial-safe initial-risky orphan-branch
        commit-all-risky commit-all-fixed commit-path-risky
        commit-path-leaves-the-rest-alone commit-include-risky commit-patch-risky
        staged-risky-fixed-in-tree staged-safe-risky-in-tree staged-risky-file-gone-in-tree
        untracked-risky-ignored amend-message-only amend-risky allow-empty delete-risky-line
        delete-risky-file legacy-line-untouched legacy-line-neighbour legacy-line-edited
        rename-only-legacy rename-adds-risky rename-txt-to-py mode-change-legacy
        from-subdirectory relative-config-subdir git-dir-env custom-index-file detached-head
        worktree worktree-path worktree-safe submodule-bump submodule-inner-commit
        sparse-checkout sparse-index split-index index-version-4 sha256-repo
        sha256-initial-risky intent-to-add assume-unchanged skip-worktree partial-clone
        grafted-parent fixup
    """,
    "merge": """
        merge-clean-old-code merge-both-changed-one-file merge-renamed-and-edited
        merge-moved-code merge-head-forged merge-octopus-old-code merge-no-commit-evil
        merge-conflict-old-code merge-conflict-evil merge-conflict-unresolved merge-squash
        cherry-pick-n cherry-pick-conflict-continued rebase-edit-amend revert-of-fix
        existing-stash-kept
    """,
    "resolve": """
        indented wrapped moved first-parent-indented both-kept renamed-argument weakness-added
        copied copy-of-what-both-had back-again large-file renamed-by-one-side
        moved-to-another-file out-of-a-test octopus
    """,
    "config": """
        cfg-unusable cfg-noprefix cfg-mnemonicprefix cfg-color cfg-orderfile
        cfg-bigfilethreshold cfg-others cfg-context cfg-external-diff env-external-diff
        env-diff-opts env-config-parameters env-config-count attr-nodiff-same-commit
        attr-binary attr-global-nodiff attr-info-nodiff attr-driver-command
        attr-filter-not-run attr-fsmonitor-not-run replace-refs locale-c locale-ascii-stdout
        module-shadowing tmpdir-broken home-broken foreign-owner
    """,
    "names": """
        name-space name-newline-spoof name-non-utf8 name-unicode name-escape-sequence
        name-bidi name-quotes name-tab name-dash name-pathspec-magic name-uppercase-ext
        name-git-words name-long name-shebang name-file-becomes-folder name-case-only-rename
        many-files
    """,
    "content": """
        content-bom content-utf16 content-latin1 content-not-utf8 content-crlf
        content-formfeed content-no-eol content-blank-lines content-escape-in-line
        content-patch-spoof content-parse-error content-parse-error-before
        content-cr-comment content-nul content-nul-first content-cr-only content-empty-file
        content-binary content-lfs-pointer content-comment-only content-string-only
        content-nested-parens content-nested-brackets content-nested-calls
        content-nested-ifs content-backslash-newline content-java-generics
        content-ts-generics content-js-templates content-random-bytes content-random-script
        content-long-sum content-long-string-sum content-elif-chain content-redos
        content-hostile-beside-risky content-long-line content-long-line-found content-huge
        symlink-to-risky symlink-fifo-device symlink-whose-target-is-code
        worktree-dir-over-staged type-change-file-to-link type-change-link-to-file
        blob-missing old-blob-missing suppression-bare suppression-with-reason
        attribute-working-encoding content-script-line-ends content-safe-twin
    """,
    "policy": """
        policy-weakened-same-commit policy-rule-off-same-commit policy-ignores-same-commit
        policy-check-off-same-commit policy-zone-same-commit
        policy-counts-from-the-next-commit policy-weakened-unstaged
        policy-deleted-same-commit policy-deleted-in-tree policy-in-first-commit
        policy-invalid-yaml policy-unknown-key policy-unknown-rule policy-yaml-tag
        policy-yaml-bomb policy-duplicate-keys policy-later-format policy-later-tool
        policy-extends-outside policy-broken-same-commit policy-mended policy-regex-redos
        policy-symlink policy-off-warns
    """,
    "push": """
        push-new-branch-risky push-everything-first push-safe push-after-cherry-pick
        push-after-no-verify push-safe-over-legacy push-new-branch-from-pushed
        push-branch-name-only push-delete-ref push-noop push-annotated-tag-risky
        push-second-ref-risky push-remote-sha-unknown push-removed-again
        push-merge-of-upstream push-by-url push-tree-or-blob-tag push-option-like-ref
        push-policy-weakened-first push-from-shallow-clone push-mirror push-unrelated-root
        push-older-commit push-tags-with-branch push-reformatted push-merge-of-unpushed
    """,
    "receive": """
        receive-risky receive-repaired receive-safe-over-legacy receive-initial-risky
        receive-second-ref-risky receive-delete receive-delete-beside-risky
        receive-policy-weakened receive-policy-of-other-branch receive-replace-ref
        receive-replace-ref-first receive-forced-rewrite receive-merge-of-known
        receive-many-commits receive-clock-of-the-pusher receive-writes-nothing
        receive-unrelated-root receive-options receive-from-shallow-clone receive-alternates
    """,
    "process": """
        stdin-closed stdout-closed stderr-closed streams-closed stderr-full
        output-pipe-closed readonly-worktree readonly-everything path-with-git-program
        interrupted no-network index-not-rewritten index-locked few-git-processes
        hook-moved-away
    """,
}
