package flows

import (
	"database/sql"
	"net/http"
	"os/exec"
)

type Store struct {
	db    *sql.DB
	table string
}

type Cleaner interface {
	Column(name string) string
}

type fixed struct{}

func (fixed) Column(name string) string {
	return "name"
}

func NewStore(db *sql.DB, table string) *Store {
	return &Store{db: db, table: table}
}

func (s *Store) Table() string {
	return s.table
}

func (s *Store) SetTable(table string) {
	s.table = table
}

func (s *Store) list(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: sql-injection
	s.db.Query("SELECT * FROM t WHERE name = '" + name + "'")
	// ok: sql-injection
	s.db.Query("SELECT * FROM t WHERE name = ?", name)
	// ok: sql-injection
	s.db.Query("SELECT * FROM " + s.table)
	s.find(name)
}

func (s *Store) find(name string) {
	// ruleid: sql-injection
	s.db.Exec("DELETE FROM t WHERE name = '" + name + "'")
	// ok: sql-injection
	s.db.Exec("DELETE FROM t WHERE name = ?", name)
}

func literals(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	store := Store{table: name}
	// ruleid: command-injection
	exec.Command("sh", "-c", store.Table()).Run()
	other := &Store{table: "fixed"}
	// ok: command-injection
	exec.Command("sh", "-c", other.Table()).Run()
	// ok: command-injection
	exec.Command("sh", "-c", other.table).Run()
	other.SetTable(name)
	// ruleid: command-injection
	exec.Command("sh", "-c", other.Table()).Run()
	made := NewStore(nil, name)
	// ruleid: command-injection
	exec.Command("sh", "-c", made.Table()).Run()
	kept := NewStore(nil, "kept")
	// ok: command-injection
	exec.Command("sh", "-c", kept.Table()).Run()
}

func interfaces(r *http.Request, cleaner Cleaner) {
	name := r.FormValue("name")
	// ok: command-injection
	exec.Command("sh", "-c", cleaner.Column(name)).Run()
	// ok: command-injection
	exec.Command("sh", "-c", fixed{}.Column(name)).Run()
	same := func(text string) string { return text }
	none := func(text string) string { return "none" }
	// ruleid: command-injection
	exec.Command("sh", "-c", same(name)).Run()
	// ok: command-injection
	exec.Command("sh", "-c", none(name)).Run()
	later := func() string { return name }
	// ruleid: command-injection
	exec.Command("sh", "-c", later()).Run()
}
