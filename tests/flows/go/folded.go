package shop

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
)

var BASE = os.Getenv("BASE")

func folded(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	given := "a"
	if 7*18+106 < 200 {
		given = name
	}
	// ok: path-traversal
	os.Open(given)
	if 7/2 == 3 {
		given = name
	}
	// ruleid: path-traversal
	os.Open(given)
	other := "a"
	if -7%3 == 2 || len("abc") == 2 {
		other = name
	}
	// ok: path-traversal
	os.Open(other)
	third := "a"
	for i := 0; i < 10; i++ {
		if i == 7 {
			third = name
		}
	}
	// ruleid: path-traversal
	os.Open(third)
	// ruleid: path-traversal
	os.Open(BASE + name)
	// ok: command-injection
	exec.Command("sh", "-c", fmt.Sprintf("ls %d", len(name))).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", fmt.Sprintf("ls %v", name)).Run()
	// ok: command-injection
	exec.Command("sh", "-c", fmt.Sprintf("ls %T %[2]d", name, 3)).Run()
}
