using System.Runtime;

namespace Schematic.Build.Pipeline;

/// <summary>
/// Puts garbage collections off while descriptions are generated: each stops all threads, and in a run of several threads
/// they take as long as the work. Whether that was possible changes nothing but the time.
/// </summary>
internal sealed class NoCollectionRegion : IDisposable
{
    // What is allocated for each byte of a description: 80 to 190, by the share of its prose.
    private const long AllocatedPerByte = 128;

    // What is beyond is generated after a collection, in the memory of what was generated before.
    private const long MostPerDescription = 256L << 20;
    private const long Most = 2L << 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private bool _isOurs;
    private bool _isTooSmall;

    /// <summary>Begins, as large as the descriptions need and the machine's free memory allows.</summary>
    /// <param name="lengths">The lengths of the descriptions in bytes.</param>
    /// <returns>False where another region is open, or the runtime refuses.</returns>
    public bool Begin(IReadOnlyCollection<long> lengths)
    {
        // The runtime would end that of another one, and then refuse.
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) return false;
        _isTooSmall = lengths.Any(length => length > MostPerDescription / AllocatedPerByte);
        var memory = GC.GetGCMemoryInfo();
        var free = memory.HighMemoryLoadThresholdBytes - memory.MemoryLoadBytes;
        var wanted = lengths.Sum(length => Math.Min(length, MostPerDescription / AllocatedPerByte) * AllocatedPerByte);
        try
        {
            // Without the collection that would make room first: it takes as long as several of those that are saved.
            return _isOurs = GC.TryStartNoGCRegion(Math.Min(Math.Min(wanted, Most), free / 4), disallowFullBlockingGC: true);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Collects what descriptions needed until they were bound, where one of them was too large for the region and has ended it: the
    /// runtime by itself would let it be until memory has doubled.
    /// </summary>
    public void MakeRoom()
    {
        if (_isTooSmall && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>Ends the region, though not at once: a build that is over soon needs no collection at all.</summary>
    public void Dispose()
    {
        if (_isOurs) _ = EndLaterAsync();
    }

    private static async Task EndLaterAsync()
    {
        await Task.Delay(Patience).ConfigureAwait(false);
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // What was allocated since then has ended it.
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}
