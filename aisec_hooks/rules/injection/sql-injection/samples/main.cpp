#include <QSqlQuery>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <sstream>
#include <string>

void find(pqxx::work& work, sqlite3* db, const std::string& name, const QString& title, int id) {
  // ruleid: sql-injection
  work.exec("SELECT id FROM users WHERE name = '" + name + "'");
  std::ostringstream text;
  text << "DELETE FROM users WHERE name = '" << name << "'";
  // ruleid: sql-injection
  sqlite3_exec(db, text.str().c_str(), nullptr, nullptr, nullptr);
  QSqlQuery query;
  // ruleid: sql-injection
  query.exec(QString("SELECT id FROM items WHERE title = '%1'").arg(title));
  // ruleid: sql-injection
  work.exec(std::format("SELECT id FROM users WHERE name = '{}'", name));
  // ok: sql-injection
  work.exec_params("SELECT id FROM users WHERE name = $1", name);
  // ok: sql-injection
  work.exec("SELECT id FROM users WHERE name = " + work.quote(name));
  // ok: sql-injection
  query.prepare("SELECT id FROM items WHERE title = ?");
  query.addBindValue(title);
  // ok: sql-injection
  work.exec("SELECT name FROM users WHERE id = " + std::to_string(id));
}
