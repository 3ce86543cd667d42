using System.IO.Compression;

namespace FinanceManager.Documents.Files;

/// <summary>The one document in a ZIP file.</summary>
internal static class ZippedDocument
{
    /// <summary>Writes it into the folder.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="DocumentRefusedException">There is none or more than one, or it is too large or damaged.</exception>
    public static string Unpack(string path, string folder, long mostBytes, CancellationToken ct)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var files = zip.Entries.Where(IsDocument).Take(2).ToList();
            if (files is not [var entry])
                throw new DocumentRefusedException(
                    "document.unknown-type",
                    "The ZIP file holds not exactly one document."
                );
            if (entry.IsEncrypted)
                throw new DocumentRefusedException("document.protected", "The ZIP file is protected by a password.");
            // Of a name of ours: the one inside may lead anywhere.
            var target = Path.Combine(folder, "unpacked");
            using var from = entry.Open();
            using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            var buffer = new byte[1 << 16];
            for (var written = 0L; from.Read(buffer) is > 0 and var count; written += count)
            {
                ct.ThrowIfCancellationRequested();
                // What the entry says of its size is a claim.
                if (written + count > mostBytes)
                    throw new DocumentRefusedException("document.too-large", "The ZIP file holds more than is read.");
                to.Write(buffer, 0, count);
            }
            return target;
        }
        catch (InvalidDataException)
        {
            throw new DocumentRefusedException("document.damaged", "The ZIP file is damaged.");
        }
    }

    private static bool IsDocument(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.Name.StartsWith('.')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
