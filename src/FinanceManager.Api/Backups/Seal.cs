using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Api.Backups;

/// <summary>
/// The form of encrypted data: a mark, 32 random bytes, then chunks of 64 KiB by AES-256-GCM, each followed by its tag.
/// A file has a key of its own, derived from the random bytes. A chunk's nonce is its number and whether it is the last, so
/// that a chunk that is missing, repeated, moved or cut off is found.
/// </summary>
internal static class Seal
{
    internal const int ChunkSize = 64 * 1024;
    internal const int TagSize = 16;
    internal const int SaltSize = 32;
    internal static readonly byte[] Mark = "FMBACK1\n"u8.ToArray();

    /// <summary>Tells one key from another without telling the key.</summary>
    internal static string KeyId(string key) => Convert.ToHexStringLower(Derive(key, [], "backup-key-id", 8));

    internal static AesGcm Cipher(string key, byte[] salt) => new(Derive(key, salt, "backup-data", 32), TagSize);

    internal static void WriteNonce(Span<byte> nonce, long chunk, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[3..], chunk);
        nonce[11] = last ? (byte)1 : (byte)0;
    }

    private static byte[] Derive(string key, byte[] salt, string purpose, int length) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(key),
            length,
            salt,
            Encoding.UTF8.GetBytes(purpose)
        );
}

/// <summary>Encrypts what is written to it. What was not finished by <see cref="FinishAsync"/> cannot be opened.</summary>
internal sealed class SealingStream : WriteOnlyStream
{
    private readonly Stream _output;
    private readonly AesGcm _cipher;
    private readonly byte[] _plain = new byte[Seal.ChunkSize];
    private readonly byte[] _sealed = new byte[Seal.ChunkSize + Seal.TagSize];
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(Seal.SaltSize);
    private int _filled;
    private long _chunk;

    internal SealingStream(Stream output, string key)
    {
        _output = output;
        _cipher = Seal.Cipher(key, _salt);
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until more comes: it may be the last.
            if (_filled == Seal.ChunkSize)
                await EmitAsync(last: false, cancellationToken);
            var taken = Math.Min(buffer.Length, Seal.ChunkSize - _filled);
            buffer[..taken].CopyTo(_plain.AsMemory(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    internal Task FinishAsync(CancellationToken ct) => EmitAsync(last: true, ct);

    private async Task EmitAsync(bool last, CancellationToken ct)
    {
        if (_chunk == 0)
        {
            await _output.WriteAsync(Seal.Mark, ct);
            await _output.WriteAsync(_salt, ct);
        }
        Encrypt(last);
        await _output.WriteAsync(_sealed.AsMemory(0, _filled + Seal.TagSize), ct);
        _filled = 0;
        _chunk++;
    }

    private void Encrypt(bool last)
    {
        Span<byte> nonce = stackalloc byte[12];
        Seal.WriteNonce(nonce, _chunk, last);
        _cipher.Encrypt(
            nonce,
            _plain.AsSpan(0, _filled),
            _sealed.AsSpan(0, _filled),
            _sealed.AsSpan(_filled, Seal.TagSize)
        );
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _cipher.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Reads the form of <see cref="Seal"/>.</summary>
internal static class Unsealing
{
    /// <exception cref="CryptographicException">A byte of it was changed, moved or left out, or the key is another.</exception>
    internal static async Task CopyAsync(Stream input, string key, Stream output, CancellationToken ct)
    {
        var head = new byte[Seal.Mark.Length + Seal.SaltSize];
        if (
            await input.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct) < head.Length
            || !head.AsSpan(0, Seal.Mark.Length).SequenceEqual(Seal.Mark)
        )
            throw new CryptographicException("The mark of encrypted data is missing.");
        using var cipher = Seal.Cipher(key, head[Seal.Mark.Length..]);

        // One byte more than a chunk tells whether another one follows.
        const int Whole = Seal.ChunkSize + Seal.TagSize;
        var buffer = new byte[Whole + 1];
        var plain = new byte[Seal.ChunkSize];
        var held = 0;
        for (long chunk = 0; ; chunk++)
        {
            held += await input.ReadAtLeastAsync(
                buffer.AsMemory(held),
                buffer.Length - held,
                throwOnEndOfStream: false,
                ct
            );
            var last = held <= Whole;
            var size = (last ? held : Whole) - Seal.TagSize;
            if (size < 0)
                throw new CryptographicException("Encrypted data end too early.");
            Open(cipher, chunk, last, buffer, plain.AsSpan(0, size));
            await output.WriteAsync(plain.AsMemory(0, size), ct);
            if (last)
                return;
            buffer[0] = buffer[Whole];
            held = 1;
        }
    }

    private static void Open(AesGcm cipher, long chunk, bool last, byte[] chunkAndTag, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[12];
        Seal.WriteNonce(nonce, chunk, last);
        cipher.Decrypt(
            nonce,
            chunkAndTag.AsSpan(0, plain.Length),
            chunkAndTag.AsSpan(plain.Length, Seal.TagSize),
            plain
        );
    }
}
