using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Keeps what the formats write until it is sent, since they write blocking and a response is not written so.</summary>
internal sealed class PagedOutput(Stream target) : Stream
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly PipeWriter _kept = PipeWriter.Create(target, new StreamPipeWriterOptions(leaveOpen: true));

    internal IBufferWriter<byte> Buffer => _kept;

    internal TextWriter Text(Encoding? encoding = null) =>
        new StreamWriter(this, encoding ?? Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };

    internal async Task SendAsync(CancellationToken ct) => await _kept.FlushAsync(ct);

    public override void Write(ReadOnlySpan<byte> buffer) => _kept.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _kept.Write(buffer.AsSpan(offset, count));

    /// <summary>What was not sent is dropped: after a fault half a page would only hide it.</summary>
    public override async ValueTask DisposeAsync()
    {
        await _kept.CompleteAsync(new OperationCanceledException());
        await base.DisposeAsync();
    }

    public override void Flush() { }

    public override bool CanWrite => true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
