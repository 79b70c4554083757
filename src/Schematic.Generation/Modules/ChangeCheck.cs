using System.Security.Cryptography;
using System.Text;
using Schematic.CSharp.Binding.Plans;
using Schematic.Generation.Output;

namespace Schematic.Generation.Modules;

/// <summary>Checks if the inputs of the last run have changed.</summary>
internal static class ChangeCheck
{
    /// <summary>Returns one hash of several inputs. The hash depends on where each string ends.</summary>
    public static string HashOf(IEnumerable<Input> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs)
        {
            Append($"{input.Role}");
            Append(input.Name);
            Append(input.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string? text)
        {
            hash.AppendData(BitConverter.GetBytes(text?.Length ?? -1));
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }
    }

    /// <summary>Compares the state of the last run with the current inputs and files.</summary>
    /// <param name="state">The state of the last run.</param>
    /// <param name="environment">The current hash of the inputs of all modules.</param>
    /// <param name="items">The current descriptions.</param>
    /// <param name="options">The current options.</param>
    /// <param name="directory">The folder of the generated files.</param>
    /// <returns>The modules whose inputs have not changed and whose files all exist, and the reasons why others are not among them.</returns>
    public static (IReadOnlyList<ModuleState> UpToDate, IReadOnlyList<string> Reasons) Compare(
        GenerationState state, string environment, IReadOnlyList<ApiItem> items, GenerationOptions options, OutputDirectory directory)
    {
        if (state.Modules.Count == 0) return ([], []);
        if (state.Environment != environment) return ([], ["the options, the templates or the generator changed"]);
        var known = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var modules = state.Modules.Select(module => (Module: module, Reason: FindReason(module))).ToList();
        var recorded = state.Modules.SelectMany(module => module.Descriptions).Select(description => description.Item).ToHashSet(StringComparer.Ordinal);
        return (
            [.. modules.Where(module => module.Reason is null).Select(module => module.Module)],
            [.. modules.Select(module => module.Reason).OfType<string>().Concat(items.Where(item => !recorded.Contains(item.Key)).Select(item => $"{item.DisplayPath} is new")).Distinct(StringComparer.Ordinal)]);

        string? FindReason(ModuleState module) =>
            module.Files.Where(file => !directory.Exists(file)).Select(file => $"{file} was missing").FirstOrDefault()
            ?? module.Descriptions.Select(FindChange).FirstOrDefault(change => change is not null)
            ?? (MentionsTheSame(module.Plan) ? null : $"the sources mention other operations of {module.Plan.Name}");

        string? FindChange(DescriptionState description)
        {
            if (!known.TryGetValue(description.Item, out var item)) return $"{description.Item} was removed";
            IReadOnlyList<Input> now = [.. item.Settings(options.ProjectDirectory), .. description.Inputs.Where(input => input.IsFile).Select(Now)];
            if (description.Inputs.SequenceEqual(now)) return null;
            return now.Except(description.Inputs).FirstOrDefault() is { IsFile: true } file ? $"{file.Name} changed" : $"the settings of {item.DisplayPath} changed";
        }

        bool MentionsTheSame(ModulePlan plan) => plan.Names.Count == 0 || new SourceMentions(options.Sources, options.SourceWords).Find(plan.Names).SetEquals(plan.Mentioned);

        Input Now(Input file) => Input.OfFile(file.Role, Path.Combine(options.ProjectDirectory, file.Name), options.ProjectDirectory);
    }
}
