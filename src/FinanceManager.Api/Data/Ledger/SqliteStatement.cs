using System.Text;
using FinanceManager.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// One statement of SQLite's own interface, bound by position and run again for each row. The ADO.NET command looks up and
/// boxes every value by name, which costs more than the insert itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[1024];
    private int _first = 1;
    private int _next = 1;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
    }

    internal SqliteStatement Bind(Guid? value)
    {
        if (value is not { } id)
            return Null();
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, _next++, bytes));
        return this;
    }

    internal SqliteStatement Bind(string? value)
    {
        if (value is null)
            return Null();
        var needed = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_utf8.Length < needed)
            _utf8 = new byte[needed];
        var length = Encoding.UTF8.GetBytes(value, _utf8);
        Check(raw.sqlite3_bind_text(_statement, _next++, _utf8.AsSpan(0, length)));
        return this;
    }

    internal SqliteStatement Bind(long? value)
    {
        if (value is not { } number)
            return Null();
        Check(raw.sqlite3_bind_int64(_statement, _next++, number));
        return this;
    }

    internal SqliteStatement Bind(double? value)
    {
        if (value is not { } number)
            return Null();
        Check(raw.sqlite3_bind_double(_statement, _next++, number));
        return this;
    }

    internal SqliteStatement Bind(DateOnly? value)
    {
        if (value is not { } day)
            return Null();
        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "O");
        Check(raw.sqlite3_bind_text(_statement, _next++, text));
        return this;
    }

    /// <summary>What is bound so far stays bound for every run.</summary>
    internal SqliteStatement Keep()
    {
        _first = _next;
        return this;
    }

    internal void Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        raw.sqlite3_reset(_statement);
        _next = _first;
    }

    public void Dispose() => _statement.Dispose();

    private SqliteStatement Null()
    {
        Check(raw.sqlite3_bind_null(_statement, _next++));
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
}
