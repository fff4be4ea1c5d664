//! Whose scores the published figures of a facet have told of.
//!
//! The deviation of what one figure has more than another can be computed from
//! the two. Where all of those people have one value of the facet it would be
//! zero, and tell everybody's.

use std::collections::BTreeMap;

use crate::dashboard::closing::Group;
use crate::model::rollup::Dimension;
use crate::model::tally::Members;

/// The scores behind the figures of one facet.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// Of each group as it can be read now.
    standing: BTreeMap<Group, Members>,
    /// Of all figures that ever could.
    ever: Vec<Members>,
}

impl Told {
    /// Notes a renewed figure.
    pub(crate) fn renew(&mut self, group: &Group, members: &Members) {
        self.standing.insert(group.clone(), members.clone());
        if !self.ever.contains(members) {
            self.ever.push(members.clone());
        }
    }

    /// Notes that a group's figure can no longer be read.
    pub(crate) fn hide(&mut self, group: &Group) {
        self.standing.remove(group);
    }

    /// Whether figures of `renewed`, beside those that stand in groups that are
    /// not `hidden`, would leave people of one value somewhere: in a figure, in
    /// what one has more than another of any week, or beside all groups of a
    /// table inside it.
    pub(crate) fn leaves_one_value(
        &self,
        renewed: &[(&Group, &Members)],
        hidden: &[&Group],
        one_value: impl Fn(&Members) -> bool,
    ) -> bool {
        let differs = |one: &Members, other: &Members| {
            other.len() < one.len() && other.is_inside(one) && one_value(&one.minus(other))
        };
        let any = renewed.iter().any(|(_, new)| {
            let others = self.ever.iter().chain(renewed.iter().map(|(_, members)| *members));
            one_value(new) || others.into_iter().any(|it| differs(new, it) || differs(it, new))
        });
        any || self.beside_groups(renewed, hidden, one_value)
    }

    fn beside_groups(
        &self,
        renewed: &[(&Group, &Members)],
        hidden: &[&Group],
        one_value: impl Fn(&Members) -> bool,
    ) -> bool {
        let mut sight: BTreeMap<&Group, &Members> = self.standing.iter().collect();
        sight.retain(|group, _| !hidden.contains(group));
        sight.extend(renewed.iter().copied());
        [Dimension::Department, Dimension::JobRole].into_iter().any(|dimension| {
            sight.values().any(|whole| {
                let mut rest = (*whole).clone();
                for ((of, _), members) in &sight {
                    if *of == dimension && members.is_inside(whole) {
                        rest.take_out(members);
                    }
                }
                one_value(&rest)
            })
        })
    }
}
