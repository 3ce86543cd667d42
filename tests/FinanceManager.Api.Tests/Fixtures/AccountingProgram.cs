using System.Diagnostics;

namespace FinanceManager.Api.Tests.Fixtures;

/// <summary>A program that exports are made for: hledger, bean-check, bean-query.</summary>
internal static class AccountingProgram
{
    /// <returns>What it printed. It must have succeeded.</returns>
    internal static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var (exitCode, output, errors) = await TryAsync(name, arguments);
        exitCode.ShouldBe(0, $"{name} {string.Join(' ', arguments)}: {output}{errors}");
        return output;
    }

    internal static async Task<(int ExitCode, string Output, string Errors)> TryAsync(
        string name,
        params string[] arguments
    )
    {
        Require(name);
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Otherwise hledger takes its files for ASCII.
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var ct = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, await errors);
    }

    private static void Require(string name)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (folders.Any(folder => File.Exists(Path.Combine(folder, name))))
            return;
        if (Environment.GetEnvironmentVariable("REQUIRE_ACCOUNTING_PROGRAMS") == "1")
            throw new InvalidOperationException($"{name} is not installed, and it is required.");
        Assert.Skip($"{name} is not installed: nothing to prove an export with.");
    }
}
