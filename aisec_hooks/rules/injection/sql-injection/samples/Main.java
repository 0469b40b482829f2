import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

class Main {
    private JdbcTemplate jdbc;

    void statement(Connection connection, String name) throws Exception {
        Statement statement = connection.createStatement();
        // ruleid: sql-injection
        statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
    }

    void prepared(Connection connection, String name) throws Exception {
        // ok: sql-injection
        PreparedStatement query = connection.prepareStatement("SELECT * FROM users WHERE name = ?");
        query.setString(1, name);
        // ok: sql-injection
        query.executeQuery();
    }

    void preparedInVain(Connection connection, String id) throws Exception {
        String sql = "DELETE FROM users WHERE id = " + id;
        // ruleid: sql-injection
        connection.prepareStatement(sql).executeUpdate();
    }

    Object template(String mail) {
        // ruleid: sql-injection
        return jdbc.queryForList("SELECT id FROM users WHERE mail = '" + mail + "'");
    }

    Object templateSafely(String mail) {
        // ok: sql-injection
        return jdbc.queryForList("SELECT id FROM users WHERE mail = ?", mail);
    }

    Object entities(EntityManager manager, String city) {
        // ruleid: sql-injection
        return manager.createNativeQuery("SELECT * FROM shops WHERE city = '" + city + "'").getResultList();
    }

    Object entitiesSafely(EntityManager manager, String city) {
        // ok: sql-injection
        return manager.createNativeQuery("SELECT * FROM shops WHERE city = :city").setParameter("city", city);
    }

    Object block(EntityManager manager, String city) {
        // ruleid: sql-injection
        return manager.createQuery("""
            SELECT s FROM Shop s
            WHERE s.city = '""" + city + "'").getResultList();
    }

    Object columns(String name) {
        String columns = "id, name";
        // ok: sql-injection
        return jdbc.queryForList("SELECT " + columns + " FROM users WHERE name = ?", name);
    }

    Object chained(Connection connection, String id) throws Exception {
        String sql = new StringBuilder("UPDATE users SET seen = 1 WHERE id = ").append(id).toString();
        // ruleid: sql-injection
        return connection.createStatement().executeUpdate(sql);
    }

    Object number(Connection connection, String id) throws Exception {
        int number = Integer.parseInt(id);
        // ok: sql-injection
        return connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + number);
    }

    void other(Index index, String name) {
        // ok: sql-injection
        index.query("name:" + name);
    }

    ResultSet typed(Connection connection, long id, java.util.List<Integer> years) throws SQLException {
        for (int year : years) {
            // ok: sql-injection
            connection.createStatement().execute("DELETE FROM users WHERE year = " + year);
        }
        // ok: sql-injection
        return connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + id);
    }

    ResultSet untyped(Connection connection, String id) throws SQLException {
        // ruleid: sql-injection
        return connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + id);
    }
}
