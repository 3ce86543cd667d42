using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Backups;

/// <summary>A database as a whole: copied out, loaded beside another, and put in its place.</summary>
internal interface IWholeDatabase
{
    /// <summary><c>sqlite</c> or <c>postgres</c>, as a manifest says it.</summary>
    string Engine { get; }

    /// <summary>A folder for files of one piece of work, where they may lie.</summary>
    string ScratchParent { get; }

    Task<bool> ExistsAsync(CancellationToken ct);

    /// <summary>Whether there is a row of anybody's in it. It must exist.</summary>
    Task<bool> HasContentAsync(CancellationToken ct);

    /// <summary>Writes all of it, as of one instant, and counts what it held at that instant.</summary>
    Task<StoredContents> DumpAsync(Stream output, string scratch, CancellationToken ct);

    /// <summary>Keeps others from starting to use it while it is replaced.</summary>
    /// <exception cref="BackupRefused">Somebody uses it: <c>backup.in-use</c>.</exception>
    Task<IDisposable?> ReserveAsync(CancellationToken ct);

    /// <summary>A database beside this one, made from what <see cref="DumpAsync"/> wrote into <paramref name="dump"/>.</summary>
    Task<ILoadedDatabase> LoadAsync(string dump, string scratch, CancellationToken ct);

    internal static IWholeDatabase Of(DatabaseTarget target) =>
        target.Engine == DatabaseEngine.Sqlite ? new WholeFile(target) : new WholeServerDatabase(target);
}

/// <summary>What was loaded beside a database; gone when this is disposed, unless it took the other's place.</summary>
internal interface ILoadedDatabase : IAsyncDisposable
{
    DatabaseTarget Target { get; }

    /// <summary>What is in it, and whether the engine itself finds it sound.</summary>
    Task<(StoredContents Contents, bool Sound)> ReadAsync(CancellationToken ct);

    /// <summary>Takes the place of the database beside which it was loaded, in one step.</summary>
    /// <param name="stamp">Part of the name under which the other one is kept.</param>
    /// <returns>That name; null where there was none.</returns>
    /// <exception cref="BackupRefused">Somebody uses the other one: <c>backup.in-use</c>.</exception>
    Task<string?> TakePlaceAsync(string stamp, CancellationToken ct);
}
