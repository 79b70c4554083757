using System.Collections;

namespace Schematic.CSharp.Binding.Text;

/// <summary>
/// Lines that are made when they are first asked for, by the thread that renders them: binding, which one thread does, need not
/// read a description's prose.
/// </summary>
/// <param name="make">Makes the lines, without a look at anything that changes.</param>
internal sealed class DeferredLines(Func<IReadOnlyList<string>> make) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> _lines = new(make);

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Value => _lines.Value;

    public int Count => Value.Count;

    public string this[int index] => Value[index];

    public IEnumerator<string> GetEnumerator() => Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
