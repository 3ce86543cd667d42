using System.Data.Common;
using System.Net.Sockets;
using FinanceManager.Api.Backups;
using FinanceManager.Domain;

namespace FinanceManager.Api.Cli;

/// <summary>One verb of the command line; answers the exit code, 0 only on success.</summary>
internal sealed record Verb(string Name, string Does, Func<string[], Terminal, Task<int>> Run);

internal static class CommandLine
{
    internal const int Failed = 1;
    internal const int Misused = 2;

    private static readonly Verb[] Verbs =
    [
        new("serve", "the web server and background work (default)", ServeVerb.Run),
        new("import", "read a statement file, or a ledger's export, into a household's ledger", ImportVerb.Run),
        new(
            "export",
            "write a household's ledger for hledger, beancount, a spreadsheet or another server",
            ExportVerb.Run
        ),
        new("categorize", "say what each line of a file was for, by the local tiers alone", CategorizeVerb.Run),
        new("evaluate", "measure the local tiers on lines whose categories are known", EvaluateVerb.Run),
        new("train", "make the shipped knowledge of words again", TrainVerb.Run),
        new("migrate", "bring the database schema up to date", MigrateVerb.Run),
        new(
            "read",
            "parse a statement file and print what was read",
            (args, terminal) => Task.FromResult(ReadVerb.Run(args, terminal.Out, terminal.Error))
        ),
        new("document", "say what a receipt, a bill or an e-invoice says: document FILE", DocumentVerb.Run),
        new(
            "validate-config",
            "list every fault of the configuration, and ask the services it names: validate-config [--offline]",
            ValidateConfigVerb.Run
        ),
        new("reset-password", "give a person a new password: reset-password EMAIL", ResetPasswordVerb.Run),
        new("check", "prove every household's ledger: check [--repair]", CheckVerb.Run),
        new(
            "backup",
            "run, list, verify [ID], or restore ID [--into NAME]: copies that are proved by restoring them",
            BackupVerb.Run
        ),
        new("demo", "found a demo household and print how to sign in to it", DemoVerb.Run),
        new("healthcheck", "ask the running server whether it is healthy", HealthcheckVerb.Run),
        new("openapi", "print the description of the HTTP interface", OpenApiVerb.Run),
    ];

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        // Options alone ("--urls=…") belong to the default verb.
        var named = args.Length > 0 && !args[0].StartsWith('-');
        var name = named ? args[0] : "serve";
        if (name == "help" || args is ["--help" or "-h"])
            return await Explain(terminal, 0);
        if (Array.Find(Verbs, v => v.Name == name) is not { } verb)
        {
            await terminal.Error.WriteLineAsync($"unknown verb: {name}");
            return await Explain(terminal, Misused);
        }
        try
        {
            return await verb.Run(named ? args[1..] : args, terminal);
        }
        catch (Exception e)
            when (e
                    is InvalidSettings
                        or BackupRefused
                        or InvalidDataException
                        or RuleViolation
                        or IOException
                        or UnauthorizedAccessException
                        or SocketException
                        or DbException
                        or { InnerException: DbException }
            )
        {
            await terminal.Error.WriteLineAsync(Refusal.Of(e));
            return Failed;
        }
    }

    private static async Task<int> Explain(Terminal terminal, int exitCode)
    {
        await terminal.Error.WriteLineAsync("usage: finance-manager VERB");
        foreach (var verb in Verbs)
            await terminal.Error.WriteLineAsync($"  {verb.Name, -16} {verb.Does}");
        return exitCode;
    }
}
