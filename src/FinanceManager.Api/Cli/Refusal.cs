using System.Data.Common;
using System.Net.Sockets;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Connections;

namespace FinanceManager.Api.Cli;

/// <summary>What stopped a verb, in one line that says what to change.</summary>
internal static class Refusal
{
    internal static string Of(Exception fault) =>
        fault switch
        {
            RuleViolation violation => violation.Code,
            IOException { InnerException: AddressInUseException } =>
                $"{fault.Message} Stop the other program, or choose another address with ASPNETCORE_URLS.",
            SocketException =>
                $"The address cannot be opened: {fault.Message}. Choose another one with ASPNETCORE_URLS.",
            UnauthorizedAccessException => $"{fault.Message} DATA_DIR, and a file that is named, must be accessible.",
            DbException refused => OfDatabase(refused),
            { InnerException: DbException refused } => OfDatabase(refused),
            _ => fault.Message,
        };

    // A server adds lines about where in the statement it stopped.
    private static string OfDatabase(DbException refused) =>
        $"The database cannot be used: {refused.Message.Split('\n')[0].TrimEnd('.', '\r')}. "
        + "See DATABASE_URL, MIGRATION_DATABASE_URL and DATA_DIR; the verb migrate brings the schema up to date.";
}
