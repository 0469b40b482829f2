package main

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
	"gorm.io/gorm"
)

type User struct {
	ID   int
	Name string
}

type store struct {
	db  *sql.DB
	orm *gorm.DB
}

func (s *store) byName(name string) (*sql.Rows, error) {
	// ruleid: sql-injection
	return s.db.Query("SELECT id FROM users WHERE name = '" + name + "'")
}

func (s *store) byNameSafe(name string) (*sql.Rows, error) {
	// ok: sql-injection
	return s.db.Query("SELECT id FROM users WHERE name = $1", name)
}

func (s *store) rename(ctx context.Context, id, name string) error {
	query := "UPDATE users SET name = '" + name + "'"
	query += " WHERE id = " + id
	// ruleid: sql-injection
	_, err := s.db.ExecContext(ctx, query)
	return err
}

func (s *store) renameSafe(ctx context.Context, id, name string) error {
	var query string
	query += "UPDATE users SET name = ?"
	query += " WHERE id = ?"
	// ok: sql-injection
	_, err := s.db.ExecContext(ctx, query, name, id)
	return err
}

func formatted(db *sql.DB, name string) *sql.Row {
	// ruleid: sql-injection
	return db.QueryRow(fmt.Sprintf("SELECT id FROM users WHERE name = '%s'", name))
}

func several(db *sql.DB, ids []int, args []any) (*sql.Rows, error) {
	marks := strings.Repeat("?,", len(ids))
	// ok: sql-injection
	return db.Query("SELECT id FROM users WHERE id IN ("+marks[:len(marks)-1]+")", args...)
}

func list(db *sqlx.DB, owner string) ([]User, error) {
	var users []User
	// ruleid: sql-injection
	err := db.Select(&users, "SELECT * FROM users WHERE owner = '"+owner+"'")
	return users, err
}

func listSafe(db *sqlx.DB, owner string) ([]User, error) {
	var users []User
	// ok: sql-injection
	err := db.Select(&users, "SELECT * FROM users WHERE owner = ?", owner)
	return users, err
}

func (s *store) find(name string) (users []User) {
	// ruleid: sql-injection
	s.orm.Where("name = '" + name + "'").Find(&users)
	return users
}

func (s *store) findSafe(name string) (users []User) {
	// ok: sql-injection
	s.orm.Where("name = ?", name).Find(&users)
	return users
}

func (s *store) raw(name string) (users []User) {
	// ruleid: sql-injection
	s.orm.Raw("SELECT * FROM users WHERE name LIKE '%" + name + "%'").Scan(&users)
	return users
}

func columns(db *sql.DB) (*sql.Rows, error) {
	const fields = "id, name"
	// ok: sql-injection
	return db.Query("SELECT " + fields + " FROM users WHERE id = 1")
}
