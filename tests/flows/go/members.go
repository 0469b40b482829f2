package flows

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"
)

var allowed = map[string]bool{"a": true, "b": true}
var names = map[string]string{"a": "one", "b": "two"}
var listed = []string{"a", "b"}
var set = map[string]struct{}{"a": {}, "b": {}}

type form struct {
	Name   string `json:"name"`
	Amount int    `json:"amount"`
}

func members(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if allowed[name] {
		// ok: path-traversal
		os.Open(name)
	}
	if _, ok := set[name]; ok {
		// ok: path-traversal
		os.Open(name)
	}
	if slices.Contains(listed, name) {
		// ok: path-traversal
		os.Open(name)
	}
	// ok: path-traversal
	os.Open(names[name])
	chosen, ok := names[name]
	if !ok {
		return
	}
	// ok: path-traversal
	os.Open(chosen)
	for _, each := range listed {
		// ok: path-traversal
		os.Open(each)
		if each == name {
			// ok: path-traversal
			os.Open(name)
		}
	}
	// ruleid: path-traversal
	os.Open(name)
	if !allowed[name] {
		http.Error(w, "no", 400)
		return
	}
	// ok: path-traversal
	os.Open(name)
}

func results(w http.ResponseWriter, r *http.Request) {
	number, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		// ok: cross-site-scripting
		fmt.Fprintf(w, "bad %v", number)
	}
	file, header, err := r.FormFile("f")
	if err != nil {
		return
	}
	// ruleid: path-traversal
	os.Create(header.Filename)
	_ = file
	value, failed := lookup(r.FormValue("v"))
	// ruleid: command-injection
	exec.Command("sh", "-c", value).Run()
	// ok: command-injection
	exec.Command("sh", "-c", failed).Run()
}

func lookup(name string) (string, string) {
	return "x" + name, "failed"
}

func bound(c *gin.Context) {
	var f form
	if err := c.ShouldBindJSON(&f); err != nil {
		return
	}
	// ruleid: path-traversal
	os.Open(f.Name)
	// ok: path-traversal
	os.Open(strconv.Itoa(f.Amount))
	var other form
	// ok: path-traversal
	os.Open(other.Name)
}

func decoded(w http.ResponseWriter, r *http.Request) {
	var f form
	json.NewDecoder(r.Body).Decode(&f)
	// ruleid: path-traversal
	os.Open(f.Name)
	g := form{}
	decoder := json.NewDecoder(r.Body)
	if err := decoder.Decode(&g); err != nil {
		return
	}
	// ruleid: path-traversal
	os.Open(g.Name)
	var body map[string]string
	json.NewDecoder(r.Body).Decode(&body)
	// ruleid: path-traversal
	os.Open(body["name"])
}
