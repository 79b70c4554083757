using System.Runtime;
using Schematic.Build.Pipeline;

namespace Schematic.Build.Tests.Pipeline;

/// <summary>There is one region for the whole process.</summary>
[NonParallelizable]
public sealed class NoCollectionRegionTests
{
    [SetUp]
    [TearDown]
    public void End()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
    }

    [Test]
    public void A_region_is_open_until_after_the_run()
    {
        using (var region = new NoCollectionRegion()) Assume.That(region.Begin([250_000]), Is.True);

        Assert.That(GCSettings.LatencyMode, Is.EqualTo(GCLatencyMode.NoGCRegion));
    }

    [Test]
    public void The_region_of_another_is_left_alone()
    {
        Assume.That(GC.TryStartNoGCRegion(32 << 20), Is.True);

        using (var region = new NoCollectionRegion()) Assert.That(region.Begin([250_000]), Is.False);

        Assert.That(GCSettings.LatencyMode, Is.EqualTo(GCLatencyMode.NoGCRegion));
    }

    [TestCase(250_000, 0)]
    [TestCase(13_000_000, 1)]
    public void Room_is_made_where_a_description_was_too_large_for_the_region(long length, int collections)
    {
        using var region = new NoCollectionRegion();
        Assume.That(region.Begin([length]), Is.True);
        GC.EndNoGCRegion();
        var before = GC.CollectionCount(GC.MaxGeneration);

        region.MakeRoom();

        Assert.That(GC.CollectionCount(GC.MaxGeneration) - before, Is.EqualTo(collections));
    }

    [Test]
    public void No_description_is_too_large([Values(0, 1, long.MaxValue)] long length)
    {
        using var region = new NoCollectionRegion();

        Assert.That(() => region.Begin([.. Enumerable.Repeat(length, 100)]), Throws.Nothing);
    }
}
