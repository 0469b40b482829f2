// Each way in which a flow ends, with its risky twin.
package shop

import (
	"database/sql"
	"fmt"
	"html"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

var db *sql.DB

var columns = []string{"name", "price"}
var hosts = []string{"example.com", "www.example.com"}
var colours = map[string]string{"red": "ff0000", "green": "00ff00"}
var plain = regexp.MustCompile("^[a-z]+$")

const root = "/srv/files"

// ends: sanitizer
func sanitizer(w http.ResponseWriter, r *http.Request) {
	// ok: cross-site-scripting
	fmt.Fprint(w, "<p>"+html.EscapeString(r.FormValue("name")))
	// ruleid: cross-site-scripting
	fmt.Fprint(w, "<p>"+filepath.Base(r.FormValue("name")))
}

// ends: number
func number(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return
	}
	// ok: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %d", id))
	// ruleid: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %s", r.FormValue("id")))
}

// ends: boolean
func boolean(w http.ResponseWriter, r *http.Request) {
	// ok: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE sold = %t", r.FormValue("sold") == "yes"))
	// ruleid: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE sold = %v", r.FormValue("sold")))
}

// ends: enumeration
func enumeration(w http.ResponseWriter, r *http.Request) {
	// ok: sql-injection
	db.Query("SELECT * FROM t WHERE colour = '" + colours[r.FormValue("colour")] + "'")
	// ruleid: sql-injection
	db.Query("SELECT * FROM t WHERE colour = '" + strings.ToLower(r.FormValue("colour")) + "'")
}

// ends: uuid
func identifier(w http.ResponseWriter, r *http.Request) {
	id, err := uuid.Parse(r.FormValue("id"))
	if err != nil {
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM t WHERE id = '" + id.String() + "'")
	// ruleid: sql-injection
	db.Query("SELECT * FROM t WHERE id = '" + strings.TrimSpace(r.FormValue("id")) + "'")
}

// ends: constant set
func constantSet(w http.ResponseWriter, r *http.Request) {
	column := r.FormValue("column")
	if slices.Contains(columns, column) {
		// ok: sql-injection
		db.Query("SELECT * FROM t ORDER BY " + column)
	}
	if !slices.Contains(columns, column) {
		// ruleid: sql-injection
		db.Query("SELECT * FROM t ORDER BY " + column)
	}
}

// ends: binding
func binding(w http.ResponseWriter, r *http.Request) {
	// ok: sql-injection
	db.Query("SELECT * FROM t WHERE name = ?", r.FormValue("name"))
	// ruleid: sql-injection
	db.Query("SELECT * FROM t WHERE name = '" + r.FormValue("name") + "'")
}

// ends: containment
func containment(w http.ResponseWriter, r *http.Request) {
	file := filepath.Join(root, r.FormValue("file"))
	if strings.HasPrefix(file, root+"/") {
		// ok: path-traversal
		os.ReadFile(file)
	}
	raw := root + "/" + r.FormValue("file")
	if strings.HasPrefix(raw, root+"/") {
		// ruleid: path-traversal
		os.ReadFile(raw)
	}
}

// ends: host
func host(w http.ResponseWriter, r *http.Request) {
	where := r.FormValue("url")
	parsed, err := url.Parse(where)
	if err != nil {
		return
	}
	if slices.Contains(hosts, parsed.Hostname()) {
		// ok: request-forgery
		http.Get(where)
	}
	if slices.Contains(hosts, parsed.Path) {
		// ruleid: request-forgery
		http.Get(where)
	}
}

// ends: guard that returns
func guardThatReturns(w http.ResponseWriter, r *http.Request) {
	table := r.FormValue("table")
	if !plain.MatchString(table) {
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + table)
	other := r.FormValue("other")
	if !plain.MatchString(other) {
		log.Print("odd table")
	}
	// ruleid: sql-injection
	db.Query("SELECT * FROM " + other)
}

// ends: guard that raises
func guardThatRaises(w http.ResponseWriter, r *http.Request) {
	table := r.FormValue("table")
	if !slices.Contains(columns, table) {
		panic("no such table")
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + table)
	other := r.FormValue("other")
	if other == "" {
		panic("no table")
	}
	// ruleid: sql-injection
	db.Query("SELECT * FROM " + other)
}

// ends: reassignment
func reassignment(w http.ResponseWriter, r *http.Request) {
	table := r.FormValue("table")
	table = "prices"
	// ok: sql-injection
	db.Query("SELECT * FROM " + table)
	other := "prices"
	other = r.FormValue("other")
	// ruleid: sql-injection
	db.Query("SELECT * FROM " + other)
}

// ends: constant branch
func constantBranch(w http.ResponseWriter, r *http.Request) {
	table := r.FormValue("table")
	if 7*6-2 > 30 {
		table = "prices"
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + table)
	other := r.FormValue("other")
	if 7*6-2 < 30 {
		other = "prices"
	}
	// ruleid: sql-injection
	db.Query("SELECT * FROM " + other)
}
