using System.Collections;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>
/// Lines that are created on first use, by the thread that renders them, so that binding, which runs on one thread, does not need to
/// read a description's prose.
/// </summary>
/// <remarks>Large descriptions have tens of thousands of instances; each is a single object.</remarks>
internal abstract class DeferredLines : IReadOnlyList<string>
{
    private IReadOnlyList<string>? _lines;

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Value => _lines ??= Make();

    public int Count => Value.Count;

    public string this[int index] => Value[index];

    public IEnumerator<string> GetEnumerator() => Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Creates the lines without reading mutable state: two threads may call it at the same time.</summary>
    protected abstract IReadOnlyList<string> Make();
}
