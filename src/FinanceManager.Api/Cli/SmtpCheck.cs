using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace FinanceManager.Api.Cli;

/// <summary>Signs in to a mail server, and sends nothing. The framework's client cannot be asked without a message.</summary>
internal static class SmtpCheck
{
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    /// <param name="server"><c>smtp://</c> with STARTTLS, or <c>smtps://</c>; with user and password where it wants them.</param>
    /// <returns>What is wrong; null when it takes us.</returns>
    /// <exception cref="IOException">It does not speak as a mail server does.</exception>
    internal static async Task<string?> RefusalAsync(Uri server, CancellationToken ct)
    {
        var isEncrypted = server.Scheme == "smtps";
        using var client = new TcpClient();
        await client.ConnectAsync(
            server.IdnHost,
            server.Port > 0 ? server.Port
                : isEncrypted ? 465
                : 25,
            ct
        );
        Stream stream = client.GetStream();
        if (isEncrypted)
            stream = await EncryptAsync(stream, server, ct);
        await ExpectAsync(stream, 220, ct);
        var offers = await SayAsync(stream, "EHLO localhost", 250, ct);
        if (!isEncrypted && offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
        {
            await SayAsync(stream, "STARTTLS", 220, ct);
            stream = await EncryptAsync(stream, server, ct);
            isEncrypted = true;
            await SayAsync(stream, "EHLO localhost", 250, ct);
        }
        await using (stream)
        {
            if (server.UserInfo.Split(':', 2) is not [var user, var password])
                return null;
            // A password that anybody on the way could read is not tried.
            if (!isEncrypted && !server.IsLoopback)
                return "would send the password without encryption.";
            var plain = $"\0{Uri.UnescapeDataString(user)}\0{Uri.UnescapeDataString(password)}";
            await WriteAsync(stream, $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes(plain))}", ct);
            var (code, _) = await ReadAsync(stream, ct);
            return code == 235 ? null : "is refused: the user or the password is wrong.";
        }
    }

    private static async Task<SslStream> EncryptAsync(Stream stream, Uri server, CancellationToken ct)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = server.IdnHost },
            ct
        );
        return encrypted;
    }

    private static async Task<string> SayAsync(Stream stream, string line, int expected, CancellationToken ct)
    {
        await WriteAsync(stream, line, ct);
        return await ExpectAsync(stream, expected, ct);
    }

    private static async Task<string> ExpectAsync(Stream stream, int expected, CancellationToken ct)
    {
        var (code, text) = await ReadAsync(stream, ct);
        return code == expected ? text : throw new IOException($"The mail server answers {code}.");
    }

    private static async Task WriteAsync(Stream stream, string line, CancellationToken ct) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);

    /// <summary>Lines until one whose code is followed by a blank.</summary>
    private static async Task<(int Code, string Text)> ReadAsync(Stream stream, CancellationToken ct)
    {
        var text = new StringBuilder();
        for (var i = 0; i < MostLines; i++)
        {
            var line = await ReadLineAsync(stream, ct);
            text.AppendLine(line);
            if (line.Length < 4 || line[3] != '-')
                return int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), out var code)
                    ? (code, text.ToString())
                    : throw new IOException("This is no mail server.");
        }
        throw new IOException("The mail server does not come to an end.");
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < LongestLine)
        {
            if (await stream.ReadAsync(one, ct) == 0)
                throw new IOException("The mail server ended the conversation.");
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        throw new IOException("This is no mail server.");
    }
}
