namespace FinanceManager.Api.Backups;

/// <summary>A database server made from another one as that was at an instant.</summary>
/// <param name="Instance">Its name.</param>
/// <param name="Endpoint">The address that <c>DATABASE_URL</c> would name.</param>
internal sealed record RestoredInstance(string Instance, string Endpoint, int Port, DateTimeOffset RestoredTo);

/// <summary>What a provider of database servers does without a dump.</summary>
internal interface IPointInTimeRestore
{
    /// <summary>Returns once the new instance takes connections. The source is not touched.</summary>
    /// <param name="source">The name of the instance to restore from.</param>
    /// <param name="instance">The name of the one to be made.</param>
    /// <exception cref="BackupRefused">The time is not in reach, the name is taken, or the provider refused.</exception>
    Task<RestoredInstance> RestoreAsync(
        string source,
        string instance,
        DateTimeOffset at,
        TextWriter progress,
        CancellationToken ct
    );
}
