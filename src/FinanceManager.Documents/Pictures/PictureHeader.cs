using System.Buffers.Binary;

namespace FinanceManager.Documents.Pictures;

/// <summary>What the header of a picture says, read before anything of it is decoded.</summary>
/// <param name="Orientation">Of EXIF, 1–8; 1 is upright.</param>
/// <param name="Channels">Of a JPEG: 1, 3 or 4.</param>
internal sealed record PictureHeader(int Width, int Height, int Orientation = 1, int Channels = 3)
{
    /// <exception cref="DocumentRefusedException">The header is damaged.</exception>
    public static PictureHeader Of(DocumentType type, ReadOnlySpan<byte> file)
    {
        try
        {
            var header = type switch
            {
                DocumentType.Jpeg => OfJpeg(file),
                DocumentType.Png => OfPng(file),
                _ => OfWebP(file),
            };
            if (header is { Width: > 0, Height: > 0 })
                return header;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Cut off within its header.
        }
        throw new DocumentRefusedException("document.damaged", "The picture's header is damaged.");
    }

    private static PictureHeader? OfPng(ReadOnlySpan<byte> file) =>
        file[12..16].SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(file[16..20]), BinaryPrimitives.ReadInt32BigEndian(file[20..24]))
            : null;

    private static PictureHeader? OfWebP(ReadOnlySpan<byte> file)
    {
        var data = file[20..];
        if (file[12..16].SequenceEqual("VP8X"u8))
            return new(1 + Int24(data[4..]), 1 + Int24(data[7..]));
        if (file[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..5]);
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }
        return file[12..16].SequenceEqual("VP8 "u8)
            ? new(
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..8]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..10]) & 0x3FFF
            )
            : null;
    }

    private static PictureHeader? OfJpeg(ReadOnlySpan<byte> file)
    {
        var orientation = 1;
        for (var at = 2; ; )
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.Slice(at + 2, 2));
            var segment = file.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(
                    BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(3, 2)),
                    BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(1, 2)),
                    orientation,
                    segment[5]
                );
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                orientation = OrientationOf(segment[6..]) ?? orientation;
            if (marker is 0xD9 or 0xDA)
                return null;
            at += 2 + length;
        }
    }

    private static int? OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14)
            return null;
        var little = tiff.StartsWith("II"u8);
        var directory = Int32(tiff[4..]);
        if (directory < 8 || directory > tiff.Length - 2)
            return null;
        var count = Int16(tiff[directory..]);
        for (var i = 0; i < count; i++)
        {
            var at = directory + 2 + (12 * i);
            if (at + 12 > tiff.Length)
                return null;
            if (Int16(tiff[at..]) == 0x0112 && Int16(tiff[(at + 8)..]) is >= 1 and <= 8 and var orientation)
                return orientation;
        }
        return null;

        int Int16(ReadOnlySpan<byte> bytes) =>
            little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        int Int32(ReadOnlySpan<byte> bytes) =>
            little ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
