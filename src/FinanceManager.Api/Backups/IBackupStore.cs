namespace FinanceManager.Api.Backups;

/// <summary>An object of a store. What is still being written is none.</summary>
internal sealed record StoredObject(string Name, long Size, DateTimeOffset ChangedAt);

/// <summary>Where backups are kept, as objects with flat names. Every failure is a <see cref="BackupRefused"/> or an I/O fault.</summary>
internal interface IBackupStore
{
    /// <summary>For people: the folder or the address of the bucket.</summary>
    string Place { get; }

    Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken ct);

    /// <summary>All of what <paramref name="write"/> writes, or nothing: the object is there only once it is whole and on disk.</summary>
    Task WriteAsync(string name, Func<Stream, Task> write, CancellationToken ct);

    /// <exception cref="BackupRefused">There is no such object: <c>backup.not-found</c>.</exception>
    Task<Stream> ReadAsync(string name, CancellationToken ct);

    Task DeleteAsync(string name, CancellationToken ct);

    /// <summary>Removes what writers that ended before <paramref name="before"/> left half-written.</summary>
    Task SweepAsync(DateTimeOffset before, CancellationToken ct);
}
