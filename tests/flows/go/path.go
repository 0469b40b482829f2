package shop

import (
	"archive/zip"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v3"
	"github.com/labstack/echo/v4"
)

const root = "/srv/files"

func read(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: path-traversal
	os.ReadFile(filepath.Join(root, name))
	// ok: path-traversal
	os.ReadFile(filepath.Join(root, filepath.Base(name)))
	// ruleid: path-traversal
	http.ServeFile(w, r, "files/"+name)
	// ruleid: path-traversal
	os.Open(root + "/" + name)
}

func cleaned(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: path-traversal
	os.Open(filepath.Clean(name))
	// ok: path-traversal
	os.Open(filepath.Join(root, filepath.Clean("/"+name)))
}

func isLocal(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		http.Error(w, "no", http.StatusBadRequest)
		return
	}
	// ok: path-traversal
	os.Open(filepath.Join(root, name))
}

func prefixed(w http.ResponseWriter, r *http.Request) {
	path := filepath.Join(root, r.FormValue("name"))
	if !strings.HasPrefix(path, root+"/") {
		return
	}
	// ok: path-traversal
	os.Remove(path)
}

func dots(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if strings.Contains(name, "..") {
		return
	}
	// ok: path-traversal
	os.Open("files/" + name)
}

func rooted(w http.ResponseWriter, r *http.Request) {
	files, err := os.OpenRoot(root)
	if err != nil {
		return
	}
	// ok: path-traversal
	files.Open(r.FormValue("name"))
}

func upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	if err != nil {
		return
	}
	// ruleid: path-traversal
	out, err := os.Create(filepath.Join(root, header.Filename))
	if err != nil {
		return
	}
	io.Copy(out, file)
	// ok: path-traversal
	os.Create(filepath.Join(root, filepath.Base(header.Filename)))
}

func ginUpload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		return
	}
	// ruleid: path-traversal
	c.SaveUploadedFile(file, root+"/"+file.Filename)
	// ok: path-traversal
	c.SaveUploadedFile(file, root+"/"+filepath.Base(file.Filename))
	// ruleid: path-traversal
	c.File(root + c.Param("path"))
}

func echoFile(c echo.Context) error {
	// ruleid: path-traversal
	return c.File(filepath.Join("static", c.QueryParam("name")))
}

func fiberFile(c fiber.Ctx) error {
	// ruleid: path-traversal
	return c.SendFile("static/" + c.Params("name"))
}

func extract(archive string) error {
	reader, err := zip.OpenReader(archive)
	if err != nil {
		return err
	}
	for _, entry := range reader.File {
		// ruleid: path-traversal
		os.Create(filepath.Join(root, entry.Name))
	}
	for _, entry := range reader.File {
		if !filepath.IsLocal(entry.Name) {
			continue
		}
		// ok: path-traversal
		os.Create(filepath.Join(root, entry.Name))
	}
	return nil
}

func owned(home string) {
	// ok: path-traversal
	os.Open(filepath.Join(home, ".config"))
}
