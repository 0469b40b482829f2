package main

import (
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: path-traversal
	os.ReadFile("data/" + name)
	// ok: path-traversal
	os.ReadFile(filepath.Join("data", filepath.Base(name)))
	// ruleid: path-traversal
	http.ServeFile(w, r, filepath.Join("data", name))
}

func f1(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	// ok: path-traversal
	os.Open(filepath.Join("data", name))
}

func f2(c *gin.Context) {
	// ruleid: path-traversal
	c.File("data/" + c.Param("name"))
	// ok: path-traversal
	c.File("data/index.html")
}
