package sliced

import (
	"net/http"
	"os/exec"
)

// Parts of a slice are told apart by constant bounds.
func handle(w http.ResponseWriter, r *http.Request) {
	row := []string{"ls", "id", r.FormValue("c")}
	// ok: command-injection
	exec.Command("sh", "-c", row[0:2][0])
	// ok: command-injection
	exec.Command("sh", "-c", row[:2][1])
	// ruleid: command-injection
	exec.Command("sh", "-c", row[1:][1])
	// ok: command-injection
	exec.Command("sh", "-c", row[1:2:3][0])
	// ruleid: command-injection
	exec.Command("sh", "-c", row[:][2])
}
