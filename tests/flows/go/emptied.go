package emptied

import (
	"bytes"
	"net/http"
	"os/exec"
	"strings"
)

// What was written into a buffer is gone when it is emptied.
func handle(w http.ResponseWriter, r *http.Request) {
	var text strings.Builder
	text.WriteString(r.FormValue("c"))
	// ruleid: command-injection
	exec.Command("sh", "-c", text.String())
	text.Reset()
	text.WriteString("ls")
	// ok: command-injection
	exec.Command("sh", "-c", text.String())
	var raw bytes.Buffer
	raw.WriteString(r.FormValue("c"))
	// ruleid: command-injection
	exec.Command("sh", "-c", raw.String())
	raw.Truncate(0)
	raw.WriteString("ls")
	// ok: command-injection
	exec.Command("sh", "-c", raw.String())
	raw.WriteString(r.FormValue("c"))
	raw.Truncate(20)
	// ruleid: command-injection
	exec.Command("sh", "-c", raw.String())
}
