using FinanceManager.Statements.Pdf;

namespace FinanceManager.Documents.Pictures;

/// <summary>The programs of others that see the pictures of strangers, each in a process of its own with bounds.</summary>
internal static class Programs
{
    private const int MostOutput = 64 << 20;

    /// <param name="command">The program and its arguments, which name files of the folder alone.</param>
    /// <returns>What it wrote and its exit code.</returns>
    /// <exception cref="DocumentRefusedException">There is no such program, or it took too long or too much.</exception>
    public static (byte[] Output, int ExitCode) Run(
        string folder,
        int seconds,
        long memory,
        CancellationToken ct,
        params string[] command
    )
    {
        using var output = new MemoryStream();
        var program = new BoundedProgram(command, seconds, memory)
        {
            Folder = folder,
            Environment = new Dictionary<string, string>
            {
                ["OMP_THREAD_LIMIT"] = "1",
                ["HOME"] = folder,
                ["TMPDIR"] = folder,
            },
        };
        var exitCode = program.Run(
            written =>
            {
                var buffer = new byte[1 << 16];
                while (written.Read(buffer) is > 0 and var count)
                {
                    if (output.Length + count > MostOutput)
                        return false;
                    output.Write(buffer, 0, count);
                }
                return true;
            },
            ct
        );
        return exitCode switch
        {
            null => throw new DocumentRefusedException(
                "document.program-missing",
                $"Reading pictures needs the program {command[0]}: install poppler-utils, tesseract-ocr and zbar-tools (Debian, Ubuntu)."
            ),
            > 128 => throw new DocumentRefusedException(
                "document.takes-too-long",
                "The document takes too long or too much memory to read."
            ),
            { } code => (output.ToArray(), code),
        };
    }
}
