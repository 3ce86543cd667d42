namespace FinanceManager.Api.Backups;

/// <summary>A backup, a look at one or a restore that cannot be done. Quotes no secret.</summary>
/// <param name="code">Stable, such as <c>backup.damaged</c>.</param>
/// <param name="remedy">What happened and what to change, for whoever runs the server.</param>
internal sealed class BackupRefused(string code, string remedy) : Exception($"{code}: {remedy}")
{
    /// <summary>The database itself is damaged: there is nothing that could be copied.</summary>
    internal const string Unreadable = "backup.unreadable";

    internal string Code { get; } = code;

    internal static BackupRefused Damaged(string id) =>
        new("backup.damaged", $"The data of {id} are not what was written; take another backup of the list.");
}
