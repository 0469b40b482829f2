package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"syscall"

	"golang.org/x/crypto/ssh"
)

func pack(path string) error {
	// ruleid: command-injection
	return exec.Command("sh", "-c", "tar czf out.tgz "+path).Run()
}

func packSafe(path string) error {
	// ok: command-injection
	return exec.Command("tar", "czf", "out.tgz", "--", path).Run()
}

func packFormatted(ctx context.Context, path string) error {
	script := "tar czf out.tgz '" + path + "'"
	// ruleid: command-injection
	return exec.CommandContext(ctx, "/bin/bash", "-c", script).Run()
}

func packContextSafe(ctx context.Context, path string) error {
	// ok: command-injection
	return exec.CommandContext(ctx, "/bin/bash", "-c", `tar czf out.tgz -- "$1"`, "bash", path).Run()
}

func formatted(host string) *exec.Cmd {
	// ruleid: command-injection
	return exec.Command("bash", "-lc", fmt.Sprintf("ping -c 1 %s", host))
}

func given(command string) ([]byte, error) {
	// ruleid: command-injection
	return exec.Command("sh", "-c", command).CombinedOutput()
}

func windows(name string) error {
	// ruleid: command-injection
	return exec.Command("cmd.exe", "/C", "del "+name).Run()
}

func replaced(name string) error {
	argv := []string{"sh", "-c", "cat " + name}
	// ruleid: command-injection
	return syscall.Exec("/bin/sh", argv, nil)
}

func replacedSafe(name string) error {
	// ok: command-injection
	return syscall.Exec("/bin/cat", []string{"cat", "--", name}, nil)
}

func remote(session *ssh.Session, unit string) ([]byte, error) {
	// ruleid: command-injection
	return session.CombinedOutput("systemctl restart " + unit)
}

func remoteSafe(session *ssh.Session) ([]byte, error) {
	// ok: command-injection
	return session.CombinedOutput("systemctl restart web")
}

func constant() ([]byte, error) {
	steps := []string{"cd /srv", "git pull"}
	// ok: command-injection
	return exec.Command("sh", "-c", strings.Join(steps, " && ")).Output()
}
