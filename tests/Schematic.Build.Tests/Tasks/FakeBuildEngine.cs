using System.Collections;
using Microsoft.Build.Framework;

namespace Schematic.Build.Tests.Tasks;

/// <summary>A build in which a task believes to run.</summary>
internal sealed class FakeBuildEngine : IBuildEngine
{
    private readonly List<BuildErrorEventArgs> _errors = [];
    private readonly List<BuildWarningEventArgs> _warnings = [];
    private readonly List<BuildMessageEventArgs> _messages = [];

    /// <summary>The errors.</summary>
    public IReadOnlyList<BuildErrorEventArgs> Errors => _errors;

    /// <summary>The warnings.</summary>
    public IReadOnlyList<BuildWarningEventArgs> Warnings => _warnings;

    /// <summary>The messages.</summary>
    public IReadOnlyList<BuildMessageEventArgs> Messages
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 1;

    public int ColumnNumberOfTaskNode => 1;

    public string ProjectFileOfTaskNode => "Shop.csproj";

    public void LogErrorEvent(BuildErrorEventArgs e)
    {
        lock (_errors) _errors.Add(e);
    }

    public void LogWarningEvent(BuildWarningEventArgs e)
    {
        lock (_warnings) _warnings.Add(e);
    }

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        lock (_messages) _messages.Add(e);
    }

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();
}
