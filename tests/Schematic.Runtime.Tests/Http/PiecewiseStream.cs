namespace Schematic.Runtime.Tests.Http;

/// <summary>Gives its bytes in pieces: the first ones and the rest, or all of one size.</summary>
internal sealed class PiecewiseStream(byte[] bytes, int size, bool repeats = false) : MemoryStream(bytes)
{
    private bool _isSplit;

    /// <summary>True if reading blocks after the last byte until it is cancelled.</summary>
    public bool NeverEnds { get; init; }

    public bool IsDisposed { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (NeverEnds && Position == Length) await Task.Delay(Timeout.Infinite, cancellationToken);
        var limit = repeats || (!_isSplit && size > 0) ? size : int.MaxValue;
        _isSplit = true;
        return Read(buffer.Span[..Math.Min(buffer.Length, limit)]);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
