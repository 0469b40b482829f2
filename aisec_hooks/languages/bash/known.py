"""What needs no import: commands of POSIX, of Bash, and those that rules and models speak of."""

from __future__ import annotations

SHELLS = frozenset({"sh", "bash", "dash", "ash", "zsh", "ksh", "/bin/sh", "/bin/bash"})
"""Commands that run what stands behind ``-c``."""

RUNNERS = {
    "sudo": "ughpCrtTDR", "doas": "uC", "env": "uCS", "nohup": "", "nice": "n", "ionice": "cnp",
    "timeout": "ks", "time": "fo", "exec": "a", "command": "", "builtin": "", "xargs": "IndLPsEa",
    "setsid": "", "stdbuf": "ioe", "chroot": "", "gosu": "", "su-exec": "", "runuser": "u",
    "watch": "nd", "strace": "eops", "flock": "w",
}  # fmt: skip
"""Commands that run the command behind them -> letters of their options that have a value."""

VALUED = {
    "awk": "vFf", "gawk": "vFf", "mawk": "vFf", "nawk": "vFf", "ssh": "bcDEeFIiJLlmOopQRSWw",
    "scp": "cFiJloPS", "psql": "dfhLopPRTUv", "mysql": "hPuDS", "mariadb": "hPuDS", "logger":
    "tpfn", "curl": "oHduAebTFKXmwcCEYyzrx", "wget": "OoaiUPtTwQl", "docker": "eupvwlf",
    "kubectl": "nclf", "grep": "mABC", "egrep": "mABC", "head": "nc", "tail": "nc", "sed":
    "e", "find": "", "nc": "pswx", "chmod": "", "install": "mogt", "mktemp": "pt", "sort":
    "kt", "cut": "dfc", "git": "Cc",
}  # fmt: skip
"""Commands -> letters of their options that have a value behind them."""

VARIABLES = frozenset(
    {
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "@", "OPTARG", "RANDOM", "SRANDOM", "REPLY",
        # RFC 3875, what a CGI script is given; HTTP_ headers that servers hand on.
        "QUERY_STRING", "PATH_INFO", "REQUEST_URI", "CONTENT_TYPE", "REMOTE_USER", "REMOTE_HOST",
        "HTTP_COOKIE", "HTTP_HOST", "HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_ACCEPT",
        "HTTP_ACCEPT_LANGUAGE", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST",
        "SSH_ORIGINAL_COMMAND",
        # What workflows put into scripts.
        "github_head_ref", "github_issue_title", "github_issue_body", "github_pull_request_title",
        "github_pull_request_body", "github_comment_body", "github_review_body",
        "github_review_comment_body", "github_discussion_title", "github_discussion_body",
        "github_discussion_comment_body", "github_head_commit_message",
        "github_head_commit_author_email", "github_head_commit_author_name",
        "github_commits_0_message", "github_pull_request_head_ref",
        "github_pull_request_head_label", "github_pull_request_head_repo_default_branch",
        "github_workflow_run_head_branch", "github_workflow_run_display_title",
        "github_workflow_run_head_commit_message", "GITHUB_HEAD_REF", "CI_COMMIT_MESSAGE",
        "CI_COMMIT_TITLE", "CI_COMMIT_DESCRIPTION", "CI_COMMIT_AUTHOR", "CI_MERGE_REQUEST_TITLE",
        "CI_MERGE_REQUEST_DESCRIPTION", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
    }
)  # fmt: skip

# Bash manual, "Shell Builtin Commands"; POSIX.1-2024, "Utilities"; and programs with rows.
_COMMANDS = """
    alias awk basename bash bc bzip2 cat cd chgrp chmod chown cksum cmp cp crontab curl cut
    date dash dd df diff dirname docker du echo ed egrep eval exec exit expand expr fetch
    fgrep file find fold gawk gcloud git gpg grep gunzip gzip head helm hostname http https
    iconv id install jq kill ksh kubectl ldapsearch ln logger logname ls lynx mail mailx
    make mawk md5sum mkdir mkfifo mktemp mongo mongosh mv mysql mysqladmin mysqldump nc ncat
    nl node npm nslookup od openssl paste patch perl php pip pip3 pkill podman pr printf ps
    psql pwd pwgen python python3 read readlink realpath redis-cli rm rmdir rsync ruby scp
    sed seq sftp sh sha1sum sha256sum sha512sum shred shuf sleep socat sort source split
    sqlite3 ssh sshpass stat strings su tail tar tee test tmux touch tr trap true tsort
    uname uniq unlink unzip uuidgen wc wget which whoami xmllint xmlstarlet xsltproc xxd
    yarn yq yum zip zsh aws az apt apt-get dnf ssh-keygen ssh-keyscan shasum md5 sha1
    htpasswd mkpasswd useradd usermod chpasswd bunzip2 xz zcat comm join tac rev column
    envsubst mapfile readarray getopts declare ntfy sendmail parallel svn hg cargo go
    terraform ansible ansible-playbook vault dropdb createdb clickhouse-client sqlcmd duckdb
    mariadb cypher-shell influx cqlsh ldapmodify ldapadd nmap dig host ping traceroute
""".split()  # noqa: SIM905 - two hundred quoted words are no easier to read

BUILTINS = VARIABLES | {*_COMMANDS, *SHELLS, *RUNNERS, "~", "#+", "##", "@Q", "!!", "=~", ">", "<"}

FUNCTIONS = {
    "echo": "text", "cat": "text", "#+": "number", "wc": "number", "expr": "number", "stat":
    "quoted", "date": "quoted", "md5sum": "quoted", "sha1sum": "quoted", "sha256sum":
    "quoted", "id": "quoted", "sha512sum": "quoted", "shasum": "quoted", "cksum": "quoted",
    "uuidgen": "quoted", "mktemp": "quoted", "nproc": "number", "seq": "number", "whoami":
    "quoted", "uname": "quoted", "du": "quoted", "##": "length",
}  # fmt: skip
