using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace FinanceManager.Api.Backups;

/// <summary>pg_dump and pg_restore, run without a shell. What they need to connect is in their environment, never in their arguments.</summary>
internal static class PostgresProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot", "TEMP"];
    private const int LongestMessage = 2_000;

    /// <summary>Writes what it prints to <paramref name="output"/> as it comes.</summary>
    /// <exception cref="BackupRefused">It is missing (<c>backup.program-missing</c>), or did not succeed (<c>backup.program-failed</c>).</exception>
    internal static async Task RunAsync(
        string name,
        string[] arguments,
        string connection,
        Stream output,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new NpgsqlConnectionStringBuilder(connection);
        Surround(start.Environment, server);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var messages = ReadAsync(process.StandardError, limit.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
                throw Failed(name, Without(server.Password, await messages));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Failed(name, $"no end after {Patience.TotalHours:0} hours");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupRefused(
                "backup.program-missing",
                $"{start.FileName} cannot be started. On Debian and Ubuntu: sudo apt-get install postgresql-client."
            );
        }
    }

    /// <summary>Nothing of this program's own environment is theirs to know.</summary>
    private static void Surround(IDictionary<string, string?> environment, NpgsqlConnectionStringBuilder server)
    {
        foreach (var name in environment.Keys.Except(Inherited).ToList())
            environment.Remove(name);
        environment["LC_ALL"] = "C";
        environment["PGAPPNAME"] = "finance-manager backup";
        environment["PGOPTIONS"] = Data.Migrations.BackupPolicies.Option;
        environment["PGCONNECT_TIMEOUT"] = "30";
        environment["PGHOST"] = server.Host;
        environment["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        environment["PGDATABASE"] = server.Database;
        environment["PGSSLMODE"] = server.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        Set("PGUSER", server.Username);
        Set("PGPASSWORD", server.Password);
        Set("PGPASSFILE", server.Passfile);
        Set("PGSSLROOTCERT", server.RootCertificate);
        Set("PGSSLCERT", server.SslCertificate);
        Set("PGSSLKEY", server.SslKey);

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                environment[name] = value;
        }
    }

    private static async Task<string> ReadAsync(StreamReader messages, CancellationToken ct)
    {
        var kept = "";
        while (await messages.ReadLineAsync(ct) is { } line)
            if (kept.Length < LongestMessage)
                kept += (kept.Length > 0 ? "; " : "") + line.Trim();
        return kept;
    }

    private static string Without(string? secret, string text) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);

    private static BackupRefused Failed(string name, string message) =>
        new("backup.program-failed", $"{name}: {message}");
}
