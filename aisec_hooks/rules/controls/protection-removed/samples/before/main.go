package main

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
)

var pages = []string{"/", "/orders"}

func check(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !slices.Contains(pages, target) {
		return
	}
	// ruleid: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	// ruleid: protection-removed
	os.Open(filepath.Join("data", name))
}

func last(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	name = filepath.Base(name)
	// ruleid: protection-removed
	os.ReadFile("data/" + name)
}

func moved(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if target != "/" {
		return
	}
	w.Header().Set("X-Page", "a page")
	// ok: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func another(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !slices.Contains(pages, target) {
		return
	}
	// ok: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func before(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Page", "a page")
	// ok: protection-removed
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound)
}
