using System.Collections;

namespace Schematic.CSharp.Binding.Code;

/// <summary>
/// Lines that are made when they are first asked for, by the thread that renders them: binding, which one thread does, need not
/// read a description's prose.
/// </summary>
/// <remarks>Large descriptions have ten thousands of them, so that each is one object and no more.</remarks>
internal abstract class DeferredLines : IReadOnlyList<string>
{
    private IReadOnlyList<string>? _lines;

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Value => _lines ??= Make();

    public int Count => Value.Count;

    public string this[int index] => Value[index];

    public IEnumerator<string> GetEnumerator() => Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes the lines, without a look at anything that changes: two threads may do so at once.</summary>
    protected abstract IReadOnlyList<string> Make();
}
