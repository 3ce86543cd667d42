using System.IO.Compression;
using System.Text;

namespace FinanceManager.Statements.Tests.Zip;

/// <summary>Makes archives for tests.</summary>
internal static class Archive
{
    public static byte[] Of(params (string Name, string Text)[] files) =>
        Of([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    public static byte[] Of(params (string Name, byte[] Bytes)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(bytes);
        return memory.ToArray();
    }

    /// <summary>Changes a field of an entry's header in the directory at the end.</summary>
    public static byte[] WithHeader(byte[] archive, int entry, int offset, params byte[] value)
    {
        var at = -1;
        for (var i = 0; i <= entry; i++)
            at += 1 + archive.AsSpan(at + 1).IndexOf("PK\u0001\u0002"u8);
        value.CopyTo(archive.AsSpan(at + offset));
        return archive;
    }
}
