using System.Text;

namespace FinanceManager.Documents.Pictures;

/// <summary>QR codes and the bar codes of bills and invoices, read by zbar.</summary>
internal static class BarCodes
{
    private const int Seconds = 10;
    private const long Memory = 1L << 30;
    private const int MostCodes = 20;

    public static List<string> Read(Grey picture, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, "codes.pgm");
        picture.Write(path);
        string[] kinds = ["-Sdisable", "-Sqrcode.enable", "-Si25.enable", "-Scode128.enable"];
        var (output, _) = Programs.Run(
            folder,
            Seconds,
            Memory,
            ct,
            ["zbarimg", "-q", "--raw", "--nodbus", .. kinds, path]
        );
        return
        [
            .. Encoding
                .UTF8.GetString(output)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(code => code.Length >= 20)
                .Distinct()
                .Take(MostCodes),
        ];
    }
}
