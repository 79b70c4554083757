using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Records a value that errors, traces and logs do not contain. A value such as <c>Bearer abc</c> ends with the secret.</summary>
    /// <param name="value">The value; null for none.</param>
    public void Secret(string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        AddSecret(value);
        if (value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) AddSecret(value["Bearer ".Length..]);
    }

    /// <summary>Records values that errors, traces and logs do not contain.</summary>
    /// <param name="values">The values; null for none.</param>
    public void Secret(IEnumerable<string>? values)
    {
        foreach (var value in values ?? []) Secret(value);
    }
}
