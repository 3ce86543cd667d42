using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FinanceManager.Statements.Pdf;

/// <summary>A program that reads the file of a stranger, and what it may take.</summary>
/// <param name="Command">The program and its arguments; no shell reads them.</param>
/// <param name="Seconds">Of the processor; of the clock some times as many, since others come first.</param>
/// <param name="Memory">Bytes of address space.</param>
public sealed record BoundedProgram(IReadOnlyList<string> Command, int Seconds, long Memory)
{
    private const int NoSuchProgram = 127;
    private const int Patience = 4;

    /// <summary>All that the program is told beside its arguments.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it stands; the folder for temporary files unless said otherwise.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Waits for its end.</summary>
    /// <param name="read">Takes what it writes; false where it has seen enough, and the program is ended.</param>
    /// <returns>The exit code, above 128 where it was ended, or null where there is no such program.</returns>
    /// <exception cref="OperationCanceledException">The program was ended, since nobody waits for it any more.</exception>
    public int? Run(Func<Stream, bool> read, CancellationToken cancellation)
    {
        string[] bounds = [$"--as={Text(Memory)}", $"--cpu={Text(Seconds)}", "--core=0", "--"];
        using var process = Start("prlimit", [.. bounds, .. Command]) ?? Start(Command[0], Command.Skip(1));
        if (process is null)
            return null;
        GiveWay(process);
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var wait = TimeSpan.FromSeconds(Seconds * Patience);
        using var limit = new Timer(_ => Kill(process), null, wait, Timeout.InfiniteTimeSpan);
        using var unwanted = cancellation.Register(() => Kill(process));
        if (!read(process.StandardOutput.BaseStream))
            Kill(process);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == NoSuchProgram ? null : process.ExitCode;
    }

    private Process? Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        // What the server was told in confidence is nothing for it.
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "LD_LIBRARY_PATH")).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whoever waits for an answer of the server comes first.</summary>
    private static void GiveWay(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It is done already.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception or AggregateException)
        {
            // By itself, or a process of its own has.
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
