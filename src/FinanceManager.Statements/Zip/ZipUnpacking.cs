using System.IO.Compression;

namespace FinanceManager.Statements.Zip;

/// <summary>Unpacks one entry and checks it, since the platform does not.</summary>
internal static class ZipUnpacking
{
    private static readonly uint[] Table = Build();

    /// <returns>Null when the entry is damaged.</returns>
    public static MemoryStream? Unpack(ZipArchiveEntry entry)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        var check = uint.MaxValue;
        try
        {
            using var packed = entry.Open();
            int read;
            while ((read = packed.Read(buffer)) > 0 && bytes.Length + read <= entry.Length)
            {
                bytes.Write(buffer, 0, read);
                foreach (var b in buffer.AsSpan(0, read))
                    check = Table[(check ^ b) & 0xFF] ^ (check >> 8);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
        bytes.Position = 0;
        return bytes.Length == entry.Length && ~check == entry.Crc32 ? bytes : null;
    }

    // CRC-32 of ISO 3309.
    private static uint[] Build()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            table[i] = value;
        }
        return table;
    }
}
