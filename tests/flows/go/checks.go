package shop

import (
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gorilla/mux"
)

type Repo struct{ conn *sql.DB }

type Service struct{ repo *Repo }

func (s *Repo) byName(name string) (*sql.Rows, error) {
	// ruleid: sql-injection
	return s.conn.Query("SELECT * FROM t WHERE name = '" + name + "'")
}

func (s *Service) handle(w http.ResponseWriter, r *http.Request) {
	s.repo.byName(mux.Vars(r)["name"])
}

func absolute(w http.ResponseWriter, r *http.Request) {
	base := "/srv"
	path, err := filepath.Abs(filepath.Join(base, r.FormValue("f")))
	if err != nil || !strings.HasPrefix(path, base+string(os.PathSeparator)) {
		http.Error(w, "no", http.StatusBadRequest)
		return
	}
	// ok: path-traversal
	os.ReadFile(path)
}

func relative(w http.ResponseWriter, r *http.Request) {
	path := filepath.Clean(filepath.Join("/srv", r.FormValue("f")))
	if rel, err := filepath.Rel("/srv", path); err != nil || strings.HasPrefix(rel, "..") {
		return
	}
	// ok: path-traversal
	os.ReadFile(path)
}

func climbing(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("f")
	if strings.HasPrefix(name, "..") {
		// ruleid: path-traversal
		os.ReadFile(name)
	}
	if strings.HasPrefix(name, "/") {
		// ruleid: path-traversal
		os.ReadFile(name)
	}
}

func own(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") {
		// ok: open-redirect
		http.Redirect(w, r, next, http.StatusFound)
		return
	}
	// ruleid: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
}

func numbers(db *sql.DB, r *http.Request) {
	id, err := strconv.ParseInt(mux.Vars(r)["id"], 10, 64)
	if err != nil {
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM t WHERE id = " + strconv.FormatInt(id, 10))
	// ok: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %v", id))
}

func spread(r *http.Request) {
	name := r.FormValue("name")
	args := []string{"-c", name}
	// todoruleid: command-injection
	exec.Command("bash", args...).Run()
	parts := strings.Fields(name)
	// ruleid: command-injection
	exec.Command(parts[0], parts[1:]...).Run()
	// ok: command-injection
	exec.Command("bash", "-c", `grep "$1" words`, "bash", name).Run()
	// ruleid: command-injection
	exec.Command("bash", "-l", "-c", name).Run()
	// ok: command-injection
	exec.Command("git", "log", "--", name).Run()
	if isWord(name) {
		// todook: command-injection
		exec.Command("sh", "-c", name).Run()
	}
	if isValidName(name) {
		// ok: command-injection
		exec.Command("sh", "-c", name).Run()
	}
}

func isWord(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") == ""
}

func isValidName(text string) bool {
	return len(text) < 20 && isWord(text)
}

func parts(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	for key, values := range r.Form {
		// ruleid: cross-site-scripting
		fmt.Fprintf(w, "%s", values[0])
		// ruleid: cross-site-scripting
		fmt.Fprintf(w, "%s", key)
		// ok: cross-site-scripting
		fmt.Fprintf(w, "%d", len(values))
	}
	cookie, err := r.Cookie("name")
	if err == nil {
		// ruleid: cross-site-scripting
		fmt.Fprint(w, cookie.Value)
	}
}
