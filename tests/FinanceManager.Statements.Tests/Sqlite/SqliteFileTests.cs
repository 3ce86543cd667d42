using System.Globalization;
using FinanceManager.Statements.Sqlite;
using FinanceManager.Statements.Tests.Migration;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Statements.Tests.Sqlite;

/// <summary>Held against SQLite itself.</summary>
public sealed class SqliteFileTests
{
    [Theory]
    [InlineData(512, "UTF-8", 0)]
    [InlineData(1024, "UTF-16le", 1)]
    [InlineData(4096, "UTF-16be", 2)]
    [InlineData(4096, "UTF-8", 3)]
    [InlineData(65536, "UTF-8", 4)]
    public void Tables_are_read_as_SQLite_reads_them(int page, string encoding, int seed)
    {
        List<string> expected = [];
        var bytes = ActualBudget.Written(connection =>
        {
            ActualBudget.Run(connection, $"PRAGMA page_size = {page}; PRAGMA encoding = '{encoding}'");
            ActualBudget.Run(connection, "CREATE TABLE \"odd, (name\" (id INTEGER PRIMARY KEY, n, t TEXT)");
            Fill(connection, new Random(seed));
            ActualBudget.Run(connection, "ALTER TABLE \"odd, (name\" ADD COLUMN late INTEGER DEFAULT -7");
            ActualBudget.Run(connection, "DELETE FROM \"odd, (name\" WHERE id % 3 = 1");
            expected = Rows(connection);
        });

        var file = new SqliteFile(new MemoryStream(bytes));
        var read = file.Rows("ODD, (NAME")
            .Select(r => Row(r.Integer("n"), r.IsNull("n"), r.Text("t"), r.Integer("late")))
            .ToList();

        expected.Count.ShouldBeGreaterThan(500);
        read.ShouldBe(expected);
    }

    [Fact]
    public void Columns_are_those_of_the_statement_however_it_is_written()
    {
        var bytes = ActualBudget.Written(connection =>
        {
            ActualBudget.Run(
                connection,
                """"
                CREATE TABLE t (
                  -- a, comment
                  "a ""b""" TEXT DEFAULT 'x, y', [c d] NUMERIC(10, 2) /* , e */, `f` INT CHECK (f IN (1, 2)),
                  'g' INT DEFAULT (1 + 1), primary_key INT, PRIMARY KEY (f), CONSTRAINT u UNIQUE ("c d", 'g'))
                """"
            );
            ActualBudget.Run(connection, "INSERT INTO t VALUES ('one', 2, 1, 4, 5)");
            ActualBudget.Run(connection, "ALTER TABLE t ADD COLUMN h INTEGER NOT NULL DEFAULT +8");
        });

        var row = new SqliteFile(new MemoryStream(bytes)).Rows("t").Single();

        (row.Text("a \"b\""), row.Integer("C D"), row.Integer("f"), row.Integer("g")).ShouldBe(("one", 2, 1, 4));
        (row.Integer("primary_key"), row.Integer("h")).ShouldBe((5, 8));
        (row.Integer("e"), row.Integer("u"), row.IsNull("e")).ShouldBe((null, null, true));
    }

    [Fact]
    public void Trees_in_a_circle_end()
    {
        var bytes = ActualBudget.Written(connection =>
        {
            ActualBudget.Run(connection, "PRAGMA page_size = 512; CREATE TABLE t (a)");
            ActualBudget.Run(
                connection,
                "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO t SELECT i FROM n"
            );
        });
        // The table begins on page 2, which leads to its others; now the last of them is itself.
        bytes[512].ShouldBe((byte)5);
        bytes.AsSpan(512 + 8, 4).Clear();
        bytes[512 + 11] = 2;

        Should.Throw<InvalidDataException>(() => new SqliteFile(new MemoryStream(bytes)).Rows("t").Count());
    }

    [Fact]
    public void Damage_anywhere_is_refused_or_read_and_never_another_fault()
    {
        var bytes = new ActualBudget().As("PRAGMA page_size = 512").Transfer("a", 500).Transfer("b", 700).Database();
        Parallel.For(
            0,
            3000,
            seed =>
            {
                var random = new Random(seed);
                var damaged = (byte[])bytes.Clone();
                for (var i = random.Next(1, 8); i > 0; i--)
                    damaged[random.Next(16, damaged.Length)] = (byte)random.Next(256);
                Should.NotThrow(() => Reading.Bytes(damaged), $"seed {seed}");
            }
        );
    }

    private static void Fill(SqliteConnection connection, Random random)
    {
        object[] numbers =
        [
            DBNull.Value,
            0,
            1,
            -1,
            127,
            -129,
            40_000,
            -9_000_000,
            1L << 33,
            -(1L << 45),
            long.MinValue,
            2.5,
        ];
        ActualBudget.Run(connection, "BEGIN");
        for (var i = 0; i < 900; i++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"odd, (name\" VALUES ($id, $n, $t)";
            command.Parameters.AddWithValue("$id", (i * 1000L) + random.Next(1000));
            command.Parameters.AddWithValue("$n", numbers[random.Next(numbers.Length)]);
            var text = new string('ç', random.Next(random.Next(20) == 0 ? 9000 : 90)) + i;
            command.Parameters.AddWithValue("$t", random.Next(9) == 0 ? DBNull.Value : text);
            command.ExecuteNonQuery();
        }
        ActualBudget.Run(connection, "COMMIT");
    }

    private static List<string> Rows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CASE typeof(n) WHEN 'integer' THEN n END, n IS NULL, t, late FROM \"odd, (name\"";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(
                Row(
                    reader.IsDBNull(0) ? null : reader.GetInt64(0),
                    reader.GetBoolean(1),
                    reader.IsDBNull(2) ? null : reader.GetString(2),
                    reader.GetInt64(3)
                )
            );
        return rows;
    }

    private static string Row(long? number, bool isNull, string? text, long? late) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}|{isNull}|{text ?? "null"}|{late}");
}
