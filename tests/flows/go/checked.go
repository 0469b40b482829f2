package shop

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"slices"
)

var names = map[string]bool{"a": true, "b": true}

var listed = []string{"a", "b"}

func isName(name string) bool {
	return names[name]
}

func isListed(name string) bool {
	for _, each := range listed {
		if each == name {
			return true
		}
	}
	return false
}

func validate(name string) error {
	if !names[name] {
		return errors.New("no name")
	}
	return nil
}

func validated(name string) (string, error) {
	if !slices.Contains(listed, name) {
		return "", fmt.Errorf("no name: %s", name)
	}
	return name, nil
}

func lenient(name string) error {
	if len(name) > 100 {
		return errors.New("too long")
	}
	return nil
}

func asked(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("a")
	if !isName(name) {
		return
	}
	// ok: path-traversal
	os.Open(name)
	second := r.FormValue("b")
	if isListed(second) {
		// ok: path-traversal
		os.Open(second)
	} else {
		// ruleid: path-traversal
		os.Open(second)
	}
	third := r.FormValue("c")
	if err := validate(third); err != nil {
		http.Error(w, "no", http.StatusBadRequest)
		return
	}
	// ok: path-traversal
	os.Open(third)
	fourth, err := validated(r.FormValue("d"))
	if err != nil {
		return
	}
	// ok: path-traversal
	os.Open(fourth)
	fifth := r.FormValue("e")
	if err := lenient(fifth); err != nil {
		return
	}
	// ruleid: path-traversal
	os.Open(fifth)
	sixth := r.FormValue("f")
	if !names[sixth] {
		log.Fatal("no name")
	}
	// ok: path-traversal
	os.Open(sixth)
	seventh := r.FormValue("g")
	if !slices.Contains(listed, seventh) {
		panic("no name")
	}
	// ok: path-traversal
	os.Open(seventh)
}

func again(w http.ResponseWriter, r *http.Request) {
	if !names[r.FormValue("a")] {
		return
	}
	// ok: path-traversal
	os.Open(r.FormValue("a"))
	// ruleid: path-traversal
	os.Open(r.FormValue("b"))
	query := r.URL.Query()
	if query.Get("a") == "x" {
		// ok: path-traversal
		os.Open(query.Get("a"))
		// ruleid: path-traversal
		os.Open(query.Get("b"))
	}
}

func switchedOn(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("a")
	switch name {
	case "a", "b":
		// ok: path-traversal
		os.Open(name)
	case "c":
		if r.FormValue("x") != "" {
			break
		}
		// ok: path-traversal
		os.Open(name)
	default:
		// ruleid: path-traversal
		os.Open(name)
	}
	switch {
	case names[name]:
		// ok: path-traversal
		os.Open(name)
	case name == "":
		return
	default:
		// ruleid: path-traversal
		os.Open(name)
	}
	known := names[name]
	if !known {
		return
	}
	// ok: path-traversal
	os.Open(name)
}

func left(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("a")
	found := "none"
	for i := range 10 {
		if i > 3 {
			found = name
			break
		}
	}
	// ruleid: path-traversal
	os.Open(found)
	other := name
	for {
		other = "x"
		if len(name) > 2 {
			break
		}
	}
	// ok: path-traversal
	os.Open(other)
outer:
	for {
		for _, each := range listed {
			if each == "b" {
				break outer
			}
		}
	}
	// ruleid: path-traversal
	os.Open(name)
}
